-- AlterTable
ALTER TABLE "QuizAttempt" ADD COLUMN     "points" DOUBLE PRECISION,
ADD COLUMN     "questions" TEXT NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "QuizAnswer" ADD COLUMN     "points" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "publishedBy" TEXT,
    "note" TEXT NOT NULL,
    "repeat" BOOLEAN NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "courseId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "baseHash" TEXT,
    "revision" INTEGER NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "savedBy" TEXT NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("courseId","path")
);

-- CreateTable
CREATE TABLE "DraftMedium" (
    "courseId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "uploadedAt" TIMESTAMP(3) NOT NULL,
    "uploadedBy" TEXT NOT NULL,

    CONSTRAINT "DraftMedium_pkey" PRIMARY KEY ("courseId","path")
);

-- CreateTable
CREATE TABLE "DraftPresence" (
    "courseId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DraftPresence_pkey" PRIMARY KEY ("courseId","path","personId")
);

-- CreateTable
CREATE TABLE "OwnCourse" (
    "courseId" TEXT NOT NULL,
    "shippedHash" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OwnCourse_pkey" PRIMARY KEY ("courseId")
);

-- CreateTable
CREATE TABLE "ExerciseAnswer" (
    "enrolmentId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "partId" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ExerciseAnswer_pkey" PRIMARY KEY ("enrolmentId","lessonId","activityId","partId")
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "id" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "versionHash" TEXT NOT NULL,
    "acknowledgedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Acknowledgement_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "QuizAttempt_lessonId_activityId_idx" ON "QuizAttempt"("lessonId", "activityId");

-- AddForeignKey
ALTER TABLE "DraftPresence" ADD CONSTRAINT "DraftPresence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseAnswer" ADD CONSTRAINT "ExerciseAnswer_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acknowledgement" ADD CONSTRAINT "Acknowledgement_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An answer given before counted whole or not at all
UPDATE "QuizAnswer" SET "points" = 1 WHERE "correct";
UPDATE "QuizAttempt" SET "points" = "correct" WHERE "correct" IS NOT NULL;
