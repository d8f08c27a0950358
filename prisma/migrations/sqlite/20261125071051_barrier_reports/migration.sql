-- CreateTable
CREATE TABLE "BarrierReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportedAt" DATETIME NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contact" TEXT,
    "doneAt" DATETIME,
    "doneBy" TEXT
);

-- CreateIndex
CREATE INDEX "BarrierReport_doneAt_reportedAt_idx" ON "BarrierReport"("doneAt", "reportedAt");
