/**
 * Latvian for `@payloadcms/richtext-lexical`, which has none. The editor merges each feature's `i18n[language]` into
 * `config.i18n.translations[language].lexical[feature.key]`, and its own `i18n` into `….lexical.general`; a language that
 * it does not have is left as we set it, so this belongs at `config.i18n.translations.lv`.
 */
export const lexicalLv = {
  lexical: {
    align: {
      alignCenterLabel: 'Centrēt',
      alignJustifyLabel: 'Līdzināt gar abām malām',
      alignLeftLabel: 'Līdzināt pa kreisi',
      alignRightLabel: 'Līdzināt pa labi',
    },
    blockquote: { label: 'Citāts' },
    blocks: {
      inlineBlocks: {
        create: 'Izveidot: {{label}}',
        edit: 'Rediģēt: {{label}}',
        label: 'Bloki teksta rindā',
        remove: 'Noņemt: {{label}}',
      },
      label: 'Bloki',
    },
    checklist: { label: 'Kontrolsaraksts' },
    general: {
      placeholder: 'Sāciet rakstīt vai nospiediet “/”, lai izvēlētos komandu…',
      slashMenuBasicGroupLabel: 'Pamatelementi',
      slashMenuListGroupLabel: 'Saraksti',
      toolbarItemsActive: 'Ieslēgts: {{count}}',
    },
    heading: { label: '{{headingLevel}}. līmeņa virsraksts' },
    horizontalRule: { label: 'Horizontāla līnija' },
    indent: { decreaseLabel: 'Samazināt atkāpi', increaseLabel: 'Palielināt atkāpi' },
    link: { label: 'Saite', loadingWithEllipsis: 'Notiek ielāde…' },
    orderedList: { label: 'Numurēts saraksts' },
    paragraph: { label: 'Rindkopa', label2: 'Parasts teksts' },
    relationship: { label: 'Saistītais ieraksts' },
    textState: { defaultStyle: 'Noklusējuma stils' },
    unorderedList: { label: 'Aizzīmju saraksts' },
    upload: { label: 'Attēls vai fails' },
  },
} as const
