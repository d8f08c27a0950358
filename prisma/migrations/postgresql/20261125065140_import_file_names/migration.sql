-- AlterTable
ALTER TABLE "ImportDraft" ADD COLUMN     "employeesName" TEXT NOT NULL DEFAULT 'employees.csv',
ADD COLUMN     "unitsName" TEXT NOT NULL DEFAULT 'units.csv';
