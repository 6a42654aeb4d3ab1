/** Latvian for `@payloadcms/plugin-seo`, which has none. The plugin lays `config.i18n.translations` over its own texts. */
export const seoLv = {
  'plugin-seo': {
    almostThere: 'Gandrīz gatavs',
    autoGenerate: 'Izveidot automātiski',
    // These two are printed as one sentence: the tip, then this as a link, then a full stop.
    bestPractices: 'labās prakses ieteikumos',
    characterCount: 'Rakstzīmes: {{current}} ({{minLength}}–{{maxLength}}), ',
    charactersLeftOver: 'vēl var pievienot: {{characters}}',
    charactersToGo: 'vēl trūkst: {{characters}}',
    charactersTooMany: 'par daudz: {{characters}}',
    checksPassing: 'Izpildītas pārbaudes: {{current}}/{{max}}',
    good: 'Labi',
    imageAutoGenerationTip: 'Automātiski tiks izmantots izvēlētais galvenais attēls.',
    lengthTipDescription:
      'Vēlamais rakstzīmju skaits: {{minLength}}–{{maxLength}}. Kā uzrakstīt labu meta aprakstu, lasiet ',
    lengthTipTitle:
      'Vēlamais rakstzīmju skaits: {{minLength}}–{{maxLength}}. Kā uzrakstīt labu meta virsrakstu, lasiet ',
    missing: 'Trūkst',
    noImage: 'Nav attēla',
    preview: 'Priekšskatījums',
    previewDescription:
      'Meklēšanas rezultātos lapa var izskatīties citādi: tas ir atkarīgs no satura un meklējuma.',
    tooLong: 'Par garu',
    tooShort: 'Par īsu',
  },
} as const
