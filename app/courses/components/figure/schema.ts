import { mediaFile, optional, text, type ComponentSchema } from '../component-schema'

export const figure: ComponentSchema = {
  name: 'Figure',
  topLevel: true,
  anywhere: true,
  props: {
    src: mediaFile('picture', { de: 'Das Bild', en: 'The picture' }),
    alt: text({ de: 'Was auf dem Bild zu sehen ist, für alle, die es nicht sehen', en: 'What the picture shows, for those who do not see it' }),
    caption: optional(text({ de: 'Bildunterschrift', en: 'Caption' })),
  },
  markdown: false,
  parts: {},
  help: { de: 'Ein Bild mit Beschreibung und Bildunterschrift.', en: 'A picture with a description and a caption.' },
  example: {
    de: '<Figure src="schreibtisch.svg" alt="Ein aufgeräumter Schreibtisch, der Bildschirm ist gesperrt" caption="So kann der Schreibtisch am Abend bleiben." />',
    en: '<Figure src="schreibtisch.svg" alt="A tidy desk, the screen is locked" caption="This is how the desk may stay in the evening." />',
  },
}
