import type { HouseData } from '~/organisation/house'

/** Whom to call in the demo town. */
export const HOUSE: HouseData = {
  'report': {
    name: 'IT-Service der Stadt Musterhausen',
    mail: 'meldung@musterhausen.example',
    phone: '09999 123-110',
    note: {
      de: 'Verdächtige Mails bitte als Anhang weiterleiten. Bei Verdacht auf Schadsoftware sofort anrufen.',
      en: 'Please forward suspicious emails as an attachment. If you suspect malware, call at once.',
    },
  },
  'security-officer': {
    name: 'Xaver Frank, Informationssicherheitsbeauftragter',
    mail: 'isb@musterhausen.example',
    phone: '09999 123-120',
    note: { de: '', en: '' },
  },
  'data-protection-officer': {
    name: 'Datenschutzbeauftragte der Stadt',
    mail: 'datenschutz@musterhausen.example',
    phone: '09999 123-130',
    note: { de: '', en: '' },
  },
  'emergency-card': {
    lines: {
      de: 'Ruhe bewahren.\nArbeit am Gerät einstellen, nicht ausschalten.\nNetzwerkkabel ziehen, WLAN aus.\n09999 123-110 anrufen: wer, was, wann, welches Gerät.\nNichts löschen. Auf Rückruf warten.',
      en: 'Stay calm.\nStop working on the device, do not switch it off.\nUnplug the network cable, Wi-Fi off.\nCall 09999 123-110: who, what, when, which device.\nDelete nothing. Wait to be called back.',
    },
  },
}
