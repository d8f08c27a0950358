import { describe, expect } from 'vitest'
import { demo, demoPerson, learner, signIn, test } from './browser'
import { LESSONS, quizOf } from './lesson'

describe('before an answer', () => {
  test('no answer of the server holds a key: not the page, its data, the lesson’s code or any script', async ({ openDevice }) => {
    const { page } = await openDevice()
    const bodies: { url: string; text: string }[] = []
    const reading: Promise<unknown>[] = []
    page.on('response', (response) => {
      const readable = /text|json|javascript|x-script/.test(response.headers()['content-type'] ?? '')
      if (readable) reading.push(response.text().then((text) => bodies.push({ url: response.url(), text }), () => undefined))
    })
    await signIn(page, learner('secrecy'), LESSONS.quiz)
    const quiz = quizOf(page, 'de')
    await quiz.start()
    await quiz.position(1).waitFor()
    await page.goto('/kurse/phishing')
    await page.getByRole('link', { name: 'Das Wichtigste und das Quiz' }).click()
    await quiz.position(1).waitFor()
    await Promise.all(reading)

    const code = bodies.filter(({ url }) => new URL(url).pathname.startsWith('/lektion/'))
    expect(code.length, 'the compiled lesson was among the answers').toBeGreaterThan(0)
    expect(code.some(({ text }) => text.includes(quiz.key[0]?.choices[0]?.text.slice(0, 20) ?? '?'))).toBe(true)
    const secrets = quiz.key.map(({ explanation }) => explanation.slice(0, 24))
    const told = bodies.filter(({ text }) => secrets.some((secret) => text.includes(secret)))
    expect(told.map(({ url }) => url)).toEqual([])
    expect(code.filter(({ text }) => /correct|Explanation/.test(text)).map(({ url }) => url)).toEqual([])
  })

  test('the choices stand in an order, and under ids, that say nothing', async ({ openDevice }) => {
    const { page } = await openDevice()
    await signIn(page, learner('secrecy'), LESSONS.quiz)
    const quiz = quizOf(page, 'de')
    const { number } = await quiz.upToSingle()
    const shown = () => quiz.quiz.locator('input[name=choice]').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    const values = await shown()
    expect(values.length).toBeGreaterThan(1)
    const authors = quiz.key.flatMap(({ choices }) => choices.map(({ id }) => id))
    expect(values.filter((value) => authors.includes(value))).toEqual([])
    await page.reload()
    await quiz.position(number).waitFor()
    expect(await shown()).toEqual(values)
  })
})

describe('what belongs to the house stays in the house', () => {
  test('a stranger gets neither film nor picture nor lesson code', async ({ openDevice }) => {
    const { page } = await openDevice()
    const addresses = new Set<string>()
    page.on('request', (request) => {
      if (/\/(medien|lektion)\//.test(request.url())) addresses.add(request.url())
    })
    await signIn(page, learner('link'), LESSONS.recognise)
    await page.locator('.video-js video').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect([...addresses].some((address) => address.includes('/medien/'))).toBe(true)
    expect([...addresses].some((address) => address.includes('/lektion/'))).toBe(true)
    for (const address of addresses) {
      const answer = await fetch(address, { redirect: 'manual' })
      expect([302, 401, 403, 404], address).toContain(answer.status)
      expect((await answer.arrayBuffer()).byteLength).toBeLessThan(2000)
    }
  })

  test('films answer to ranges', async ({ openDevice }) => {
    const { page, context } = await openDevice()
    await signIn(page, learner('link'), LESSONS.recognise)
    const source = await page.locator('video source, video[src]').first().getAttribute('src')
    const film = await context.request.get(new URL(source ?? '', demo.address).href, { headers: { Range: 'bytes=0-99' } })
    expect(film.status()).toBe(206)
    expect((await film.body()).byteLength).toBe(100)
    expect(film.headers()['content-range']).toMatch(/^bytes 0-99\/\d{6,}$/)
  })

  test('another person’s attempt cannot be answered', async ({ openDevice }) => {
    const owner = await openDevice()
    await signIn(owner.page, learner('secrecy'), LESSONS.quiz)
    const attempt = await owner.page.locator('input[name=attempt]').first().inputValue()
    const choice = await owner.page.locator('input[name=choice]').first().inputValue()
    const question = await owner.page.locator('input[name=question]').first().inputValue()
    const other = await openDevice()
    await signIn(other.page, demoPerson('employee'), LESSONS.quiz)
    const form = { intent: 'answer', activity: 'abschluss', attempt, question, choice }
    const answer = await other.context.request.post(LESSONS.quiz, { form, headers: { Origin: demo.address } })
    expect([403, 404]).toContain(answer.status())
  })
})
