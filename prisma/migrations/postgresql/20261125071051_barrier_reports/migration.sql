-- CreateTable
CREATE TABLE "BarrierReport" (
    "id" TEXT NOT NULL,
    "reportedAt" TIMESTAMP(3) NOT NULL,
    "place" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contact" TEXT,
    "doneAt" TIMESTAMP(3),
    "doneBy" TEXT,

    CONSTRAINT "BarrierReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BarrierReport_doneAt_reportedAt_idx" ON "BarrierReport"("doneAt", "reportedAt");
