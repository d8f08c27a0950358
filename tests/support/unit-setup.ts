process.env.LOG_LEVEL = 'silent'
delete process.env.BASE_URL // the test runner's own, not our setting
