import { HOUSE_ITEMS } from '~/organisation/house'
import { oneOf, type ComponentSchema } from '../component-schema'

export const house: ComponentSchema = {
  name: 'House',
  topLevel: true,
  anywhere: true,
  inline: true,
  props: {
    item: oneOf([...HOUSE_ITEMS], {
      de: 'Meldestelle (report), Informationssicherheit (security-officer), Datenschutz (data-protection-officer), Notfallkarte (emergency-card)',
      en: 'Reporting address (report), information security (security-officer), data protection (data-protection-officer), emergency card (emergency-card)',
    }),
  },
  markdown: false,
  parts: {},
  help: {
    de: 'Eine Angabe dieses Hauses. Die Administration pflegt sie einmal; eine Änderung zeigt sich sofort in jeder Lektion.',
    en: 'Something about this house. The administrators keep it once; a change shows in every lesson at once.',
  },
  example: { de: '<House item="report" />', en: '<House item="report" />' },
}
