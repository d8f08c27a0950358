-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "source" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Identity" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "personnelNo" TEXT,
    "personnelKey" TEXT,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "email" TEXT,
    "emailKey" TEXT,
    "jobTitle" TEXT,
    "locale" TEXT,
    CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Employment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "Employment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "UnitPlace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "parentId" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "UnitPlace_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitPlace_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Membership_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "Responsibility_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Responsibility_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "RoleAssignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Exemption" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "courseId" TEXT,
    "reason" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "Exemption_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Leave" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "Leave_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "unitsFile" BLOB NOT NULL,
    "employeesFile" BLOB NOT NULL
);

-- CreateTable
CREATE TABLE "Password" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "Password_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CourseVersion" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "acceptedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "CourseFile" (
    "versionHash" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    PRIMARY KEY ("versionHash", "path"),
    CONSTRAINT "CourseFile_versionHash_fkey" FOREIGN KEY ("versionHash") REFERENCES "CourseVersion" ("hash") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContentText" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "CoursePointer" (
    "courseId" TEXT NOT NULL PRIMARY KEY,
    "versionHash" TEXT NOT NULL,
    "movedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Rule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "unitId" TEXT,
    "dueDays" INTEGER NOT NULL,
    "repeats" BOOLEAN NOT NULL,
    "mandatory" BOOLEAN NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdBy" TEXT,
    CONSTRAINT "Rule_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "cycle" INTEGER NOT NULL,
    "ruleId" TEXT,
    "assignedOn" TEXT NOT NULL,
    "mandatoryFrom" TEXT,
    "dueOn" TEXT,
    "endedOn" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Enrolment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "Rule" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Completion" (
    "enrolmentId" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "completedAt" DATETIME NOT NULL,
    "completedOn" TEXT NOT NULL,
    "validUntil" TEXT,
    CONSTRAINT "Completion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Completion_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActivityRecord" (
    "enrolmentId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "passMark" INTEGER,
    "doneAt" DATETIME NOT NULL,

    PRIMARY KEY ("enrolmentId", "lessonId", "activityId"),
    CONSTRAINT "ActivityRecord_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ItemMark" (
    "enrolmentId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "markedAt" DATETIME NOT NULL,

    PRIMARY KEY ("enrolmentId", "lessonId", "activityId", "itemId"),
    CONSTRAINT "ItemMark_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VideoWatch" (
    "enrolmentId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "ranges" TEXT NOT NULL,
    "position" REAL NOT NULL,
    "beatAt" DATETIME NOT NULL,
    "budget" REAL NOT NULL,

    PRIMARY KEY ("enrolmentId", "lessonId", "activityId"),
    CONSTRAINT "VideoWatch_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "openSlot" TEXT,
    "versionHash" TEXT NOT NULL,
    "passMark" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "correct" INTEGER,
    "total" INTEGER,
    "passed" BOOLEAN,
    CONSTRAINT "QuizAttempt_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuizAnswer" (
    "attemptId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "answeredAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "questionId"),
    CONSTRAINT "QuizAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "actor" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "JobRun" (
    "name" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "claimedBy" TEXT NOT NULL,
    "claimedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "result" TEXT,

    PRIMARY KEY ("name", "slot")
);

-- CreateIndex
CREATE UNIQUE INDEX "Identity_personnelKey_key" ON "Identity"("personnelKey");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_emailKey_key" ON "Identity"("emailKey");

-- CreateIndex
CREATE INDEX "Identity_sortKey_idx" ON "Identity"("sortKey");

-- CreateIndex
CREATE INDEX "Employment_personId_from_idx" ON "Employment"("personId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_key_key" ON "Unit"("key");

-- CreateIndex
CREATE INDEX "UnitPlace_unitId_from_idx" ON "UnitPlace"("unitId", "from");

-- CreateIndex
CREATE INDEX "UnitPlace_parentId_idx" ON "UnitPlace"("parentId");

-- CreateIndex
CREATE INDEX "Membership_personId_from_idx" ON "Membership"("personId", "from");

-- CreateIndex
CREATE INDEX "Membership_unitId_from_idx" ON "Membership"("unitId", "from");

-- CreateIndex
CREATE INDEX "Responsibility_personId_from_idx" ON "Responsibility"("personId", "from");

-- CreateIndex
CREATE INDEX "Responsibility_unitId_from_idx" ON "Responsibility"("unitId", "from");

-- CreateIndex
CREATE INDEX "RoleAssignment_personId_from_idx" ON "RoleAssignment"("personId", "from");

-- CreateIndex
CREATE INDEX "Exemption_personId_from_idx" ON "Exemption"("personId", "from");

-- CreateIndex
CREATE INDEX "Leave_personId_from_idx" ON "Leave"("personId", "from");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "CourseVersion_courseId_acceptedAt_idx" ON "CourseVersion"("courseId", "acceptedAt");

-- CreateIndex
CREATE INDEX "Enrolment_courseId_assignedOn_idx" ON "Enrolment"("courseId", "assignedOn");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_personId_courseId_cycle_key" ON "Enrolment"("personId", "courseId", "cycle");

-- CreateIndex
CREATE INDEX "Completion_personId_courseId_idx" ON "Completion"("personId", "courseId");

-- CreateIndex
CREATE INDEX "Completion_courseId_completedOn_idx" ON "Completion"("courseId", "completedOn");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAttempt_openSlot_key" ON "QuizAttempt"("openSlot");

-- CreateIndex
CREATE UNIQUE INDEX "QuizAttempt_enrolmentId_lessonId_activityId_number_key" ON "QuizAttempt"("enrolmentId", "lessonId", "activityId", "number");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");
