-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ImportDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "unitsFile" BLOB NOT NULL,
    "unitsName" TEXT NOT NULL DEFAULT 'units.csv',
    "employeesFile" BLOB NOT NULL,
    "employeesName" TEXT NOT NULL DEFAULT 'employees.csv'
);
INSERT INTO "new_ImportDraft" ("createdAt", "createdBy", "employeesFile", "id", "unitsFile") SELECT "createdAt", "createdBy", "employeesFile", "id", "unitsFile" FROM "ImportDraft";
DROP TABLE "ImportDraft";
ALTER TABLE "new_ImportDraft" RENAME TO "ImportDraft";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
