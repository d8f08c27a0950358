-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "courseId" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "publishedBy" TEXT,
    "note" TEXT NOT NULL,
    "repeat" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "Draft" (
    "courseId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "baseHash" TEXT,
    "revision" INTEGER NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedBy" TEXT NOT NULL,

    PRIMARY KEY ("courseId", "path")
);

-- CreateTable
CREATE TABLE "DraftMedium" (
    "courseId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "uploadedBy" TEXT NOT NULL,

    PRIMARY KEY ("courseId", "path")
);

-- CreateTable
CREATE TABLE "DraftPresence" (
    "courseId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("courseId", "path", "personId"),
    CONSTRAINT "DraftPresence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OwnCourse" (
    "courseId" TEXT NOT NULL PRIMARY KEY,
    "shippedHash" TEXT NOT NULL,
    "since" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ExerciseAnswer" (
    "enrolmentId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "partId" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "answeredAt" DATETIME NOT NULL,

    PRIMARY KEY ("enrolmentId", "lessonId", "activityId", "partId"),
    CONSTRAINT "ExerciseAnswer_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "acknowledgedAt" DATETIME NOT NULL,
    CONSTRAINT "Acknowledgement_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_QuizAttempt" (
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
    "points" REAL,
    "passed" BOOLEAN,
    "questions" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "QuizAttempt_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_QuizAttempt" ("activityId", "correct", "enrolmentId", "finishedAt", "id", "lessonId", "number", "openSlot", "passMark", "passed", "startedAt", "total", "versionHash") SELECT "activityId", "correct", "enrolmentId", "finishedAt", "id", "lessonId", "number", "openSlot", "passMark", "passed", "startedAt", "total", "versionHash" FROM "QuizAttempt";
DROP TABLE "QuizAttempt";
ALTER TABLE "new_QuizAttempt" RENAME TO "QuizAttempt";
CREATE UNIQUE INDEX "QuizAttempt_openSlot_key" ON "QuizAttempt"("openSlot");
CREATE INDEX "QuizAttempt_lessonId_activityId_idx" ON "QuizAttempt"("lessonId", "activityId");
CREATE UNIQUE INDEX "QuizAttempt_enrolmentId_lessonId_activityId_number_key" ON "QuizAttempt"("enrolmentId", "lessonId", "activityId", "number");
CREATE TABLE "new_QuizAnswer" (
    "attemptId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "correct" BOOLEAN NOT NULL,
    "points" REAL NOT NULL DEFAULT 0,
    "answeredAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "questionId"),
    CONSTRAINT "QuizAnswer_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "QuizAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_QuizAnswer" ("answeredAt", "attemptId", "correct", "given", "questionId") SELECT "answeredAt", "attemptId", "correct", "given", "questionId" FROM "QuizAnswer";
DROP TABLE "QuizAnswer";
ALTER TABLE "new_QuizAnswer" RENAME TO "QuizAnswer";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Publication_courseId_publishedAt_idx" ON "Publication"("courseId", "publishedAt");

-- CreateIndex
CREATE INDEX "Acknowledgement_courseId_lessonId_activityId_version_idx" ON "Acknowledgement"("courseId", "lessonId", "activityId", "version");

-- CreateIndex
CREATE INDEX "Acknowledgement_personId_idx" ON "Acknowledgement"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Acknowledgement_enrolmentId_lessonId_activityId_version_key" ON "Acknowledgement"("enrolmentId", "lessonId", "activityId", "version");

-- CreateIndex
CREATE INDEX "CourseFile_contentHash_idx" ON "CourseFile"("contentHash");

-- An answer given before counted whole or not at all
UPDATE "QuizAnswer" SET "points" = 1 WHERE "correct";
UPDATE "QuizAttempt" SET "points" = "correct" WHERE "correct" IS NOT NULL;
