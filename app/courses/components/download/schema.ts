import { fileToFetch, text, type ComponentSchema } from '../component-schema'

export const download: ComponentSchema = {
  name: 'Download',
  topLevel: true,
  anywhere: true,
  props: {
    src: fileToFetch({ de: 'Die Datei', en: 'The file' }),
    label: text({ de: 'Was die Datei ist', en: 'What the file is' }),
  },
  markdown: false,
  parts: {},
  help: {
    de: 'Eine Datei zum Herunterladen, mit Art und Größe. Sie wird als Datei gespeichert, nie geöffnet.',
    en: 'A file to download, with its kind and size. It is saved as a file, never opened.',
  },
  example: {
    de: '<Download src="merkblatt.pdf" label="Merkblatt für den Arbeitsplatz" />',
    en: '<Download src="merkblatt.pdf" label="Leaflet for the workplace" />',
  },
}
