/** DATABASE_URL names either an SQLite file (file:…) or a PostgreSQL database. */
export const isPostgres = (url: string): boolean => !url.startsWith('file:')
