import type { FilmLanguage, Storyboard } from './schema'

/** The film in words, as Markdown to be put into a lesson's `<Transcript>`: what stands in the picture, and what the caption says. */
export function transcript({ scenes }: Storyboard, language: FilmLanguage): string {
  const paragraphs = scenes.map(({ title, words, caption, labels }) => {
    const shown = Object.values(labels).map((label) => label[language] ?? '')
    const inPicture = shown.length > 0 ? ` (${shown.join(' · ')})` : ''
    return `**${title[language] ?? ''}.** ${words[language] ?? ''}${inPicture} ${caption[language] ?? ''}`
  })
  return `${paragraphs.map(escaped).join('\n\n')}\n`
}

/** What MDX would take for markup, but for the bold we set ourselves. */
const escaped = (text: string) => text.replace(/[<{\\_`[\]]/g, '\\$&')
