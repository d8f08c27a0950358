import { identifier, mediaFile, nameOf, optional, text, wholeNumber, yesOrNo, type ComponentSchema } from '../component-schema'

export const video: ComponentSchema = {
  name: 'Video',
  topLevel: true,
  props: {
    id: identifier({ de: 'Dauerhafte Kennung der Aktivität', en: 'Permanent id of the activity' }),
    src: mediaFile('film', { de: 'Der Film (MP4 mit H.264)', en: 'The film (MP4 with H.264)' }),
    captions: mediaFile('captions', { de: 'Die Untertitel (WebVTT)', en: 'The captions (WebVTT)' }),
    poster: optional(mediaFile('picture', { de: 'Bild, bis der Film läuft', en: 'Picture until the film plays' })),
    title: text({ de: 'Worum es im Film geht', en: 'What the film is about' }),
    seek: optional(yesOrNo({ de: 'Ob man im Film springen darf (ohne Angabe ja)', en: 'Whether one may jump in the film (yes unless given)' })),
  },
  markdown: false,
  parts: { Transcript: { min: 1, max: 1 }, Chapter: { min: 0, max: 20 } },
  help: {
    de: 'Ein Erklärfilm mit Untertiteln und Textfassung. Erledigt ist er, wenn 90 % gesehen sind oder die Textfassung als gelesen bestätigt ist.',
    en: 'An explainer film with captions and transcript. Done once 90 % are watched or the transcript is confirmed as read.',
  },
  example: {
    de: `<Video id="film" src="film.de.mp4" captions="film.de.vtt" poster="film.de.webp" title="Woran Sie eine falsche Mail erkennen">
  <Transcript>
  Eine Mail kommt an. Auf den ersten Blick ist alles wie immer.
  </Transcript>
</Video>`,
    en: `<Video id="film" src="film.en.mp4" captions="film.en.vtt" poster="film.en.webp" title="How to recognise a fake email">
  <Transcript>
  An email arrives. At first glance, everything looks as usual.
  </Transcript>
</Video>`,
  },
  activity: (part, seconds) => ({ kind: 'video', ...nameOf(part), seconds: seconds(String(part.props.src)) }),
}

export const chapter: ComponentSchema = {
  name: 'Chapter',
  topLevel: false,
  props: {
    at: wholeNumber(0, 36_000, 12, { de: 'Wo es beginnt, in Sekunden', en: 'Where it begins, in seconds' }),
    title: text({ de: 'Name des Kapitels', en: 'Name of the chapter' }),
  },
  markdown: false,
  parts: {},
  help: { de: 'Ein Kapitel des Films, zu dem man springen kann.', en: 'A chapter of the film to jump to.' },
}

export const transcript: ComponentSchema = {
  name: 'Transcript',
  topLevel: false,
  props: {},
  markdown: true,
  parts: {},
  help: {
    de: 'Die Textfassung: alles, was im Film zu sehen und zu hören ist.',
    en: 'The transcript: everything there is to see and hear in the film.',
  },
}
