import { db, Prisma } from '~/platform/db.server'
import { PEOPLE_MIN } from './disclosure'

export interface QuizPlace {
  courseId: string
  lessonId: string
  activityId: string
}

/** What so many people answered to a question the first time they were ever asked it. */
export interface AnswerCount {
  questionId: string
  given: string[]
  correct: boolean
  people: number
}

/**
 * First answers alone, each person once a question, over all time and versions. People count in fives, by when they answered:
 * who looks today and again tomorrow sees five more people or none, and never what one of them answered.
 */
export async function firstAnswers({ courseId, lessonId, activityId }: QuizPlace): Promise<AnswerCount[]> {
  const rows = await db.$queryRaw<{ questionId: string; given: string; correct: boolean | number | bigint; people: number | bigint }[]>(Prisma.sql`
    WITH "tries" AS (
      SELECT "e"."personId", "a"."questionId", "a"."given", "a"."correct", "a"."answeredAt",
        ROW_NUMBER() OVER (PARTITION BY "a"."questionId", "e"."personId" ORDER BY "a"."answeredAt", "t"."number", "t"."id") AS "try"
      FROM "QuizAttempt" "t"
      JOIN "QuizAnswer" "a" ON "a"."attemptId" = "t"."id"
      JOIN "Enrolment" "e" ON "e"."id" = "t"."enrolmentId"
      WHERE "t"."lessonId" = ${lessonId} AND "t"."activityId" = ${activityId} AND "e"."courseId" = ${courseId}),
    "firsts" AS (
      SELECT "questionId", "given", "correct",
        ROW_NUMBER() OVER (PARTITION BY "questionId" ORDER BY "answeredAt", "personId") AS "place",
        COUNT(*) OVER (PARTITION BY "questionId") AS "all"
      FROM "tries" WHERE "try" = 1)
    SELECT "questionId", "given", "correct", COUNT(*) AS "people" FROM "firsts"
    WHERE "place" <= "all" - "all" % ${Prisma.raw(String(PEOPLE_MIN))}
    GROUP BY "questionId", "given", "correct"`)
  return rows.map(({ questionId, given, correct, people }) => ({
    questionId,
    given: JSON.parse(given) as string[],
    correct: Boolean(Number(correct)),
    people: Number(people),
  }))
}
