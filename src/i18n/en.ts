/** Our own texts, and the source of their keys: `lv.ts` is typed by it, and the `{{names}}` in it are what callers must give. */
export const en = {
  checks: {
    consentExpired:
      'The consent for the picture “{{file}}” has expired. Please use another picture, or have the consent renewed.',
    consentWithdrawn:
      'The consent for the picture “{{file}}” has been withdrawn. Please use another picture.',
    disclaimerMissing:
      'The programme “{{programme}}” asks for a disclaimer, but has none in this language. Please add it to the programme and publish that first.',
    disclaimerOfRuleMissing: 'This rule asks for a disclaimer, but has none in this language. Please add it.',
    logoWithoutAlt:
      'The logo of “{{name}}” has no alternative text in this language. Please add it to the picture and publish that first.',
    neverReviewed:
      'This page has not been looked through since the project started on {{date}}. Please check it and enter the day.',
    notReviewed:
      'This page was last looked through on {{date}}. Programmes ask for it every six months. Please check it and enter the day.',
    numberMissing:
      'The project “{{project}}” has no number. “{{programme}}” gives one to each project. What it looks like: {{form}}',
    numberUnknown:
      'The project “{{project}}” has no number. If “{{programme}}” gave it one, please enter it.',
    projectMissing:
      'No project is chosen, but the article names {{names}}. If it is about something funded, please choose the project: the funder is credited through it.',
    statementMissing:
      'The project “{{project}}” has no funding statement in this language. Please add it to its programme, or to the project itself, and publish that first.',
  },
  errors: {
    badDepth: 'Please give “depth” as a whole number from 0 to {{limit}}.',
    badId: 'This identifier is not valid. Please check it and try again.',
    badLimit: 'Please give “limit” as a whole number from 1 to {{limit}}.',
    badPage: 'Please give “page” as a whole number, starting from 1.',
    badQuery: 'The query is not valid. Please correct it and try again. Details: {{detail}}',
    bulkUndone:
      'Nothing was changed, because {{failed}} of {{total}} documents could not be saved or deleted. Please correct them, or leave them out.',
    databaseBusy: 'The database is busy. Please try again in a moment.',
    emailInvalid: 'Please enter a complete e-mail address, for example name@example.org.',
    endBeforeStart: 'The end cannot be earlier than the start. Please correct one of the two dates.',
    fileLocked:
      'This file belongs to an item that is published, approved or in review and cannot be replaced. Please upload the new file as a new item.',
    fileMissing: 'Please choose a file to upload.',
    fileTypeRefused:
      'Files of the type “{{type}}” are not accepted. Please upload the file in another format.',
    imageTooLarge: 'The image file is larger than {{limit}} MB. Please make it smaller and upload it again.',
    imageTooManyPixels:
      'The image has more than {{limit}} megapixels. Please reduce its width and height and upload it again.',
    lastAdmin:
      'The last administrator cannot be removed or lose this role. Please make someone else an administrator first.',
    nothingSent: 'The request holds no data. Please send the fields of the document.',
    notFound:
      'This was not found. It may have been removed, or you may not have access to it. Please check the address.',
    onlyAdminGivesRoles: 'Only an administrator can give or change roles. Please ask an administrator.',
    oneLocaleOnly: 'Please ask for one language at a time: set “locale” to one of {{known}}.',
    signInFailed:
      'Signing in did not work. Please check your e-mail address and password, or try again later.',
    slugInvalid:
      'An address part is made of the letters a–z, digits and hyphens. Please enter one that has at least one letter or digit.',
    slugLocked:
      'The address part cannot be changed after the first publication, because links to it would break. Please put the old one back.',
    slugNeeded: 'Please enter an address part: none could be made from the title.',
    slugTaken: 'The address part “{{slug}}” is already in use. Please choose another one.',
    svgRefused:
      'SVG files are not accepted for security reasons. Please upload the image in another format, for example PNG.',
    translatorFieldsOnly:
      'Translators can only change the texts of their languages. Please undo your changes to these fields: {{fields}}.',
    translatorLocaleNotAllowed:
      'The language “{{locale}}” is not among your languages. Please switch to one that is, or ask an administrator to add it.',
    unknownLocale: 'There is no language “{{locale}}” here. Please use one of these: {{known}}.',
    urlInvalid: 'Please enter a full web address that starts with https:// or http://.',
    writeConflict:
      'Someone else saved this at the same moment, so your change was not saved. Please reload the page and try again.',
  },
} as const
