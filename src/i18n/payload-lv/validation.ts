import type { Overrides } from './types'

// Numbers stand after a colon: Payload cannot choose between "21 rakstzīme" and "22 rakstzīmes".
export const validation = {
  enterNumber: 'Lūdzu, ievadiet derīgu skaitli.',
  fieldHasNo: 'Šajā laukā vēl nav ierakstu ({{label}})',
  greaterThanMax: '{{label}}: {{value}} pārsniedz atļauto maksimumu {{max}}.',
  invalidBlock: 'Bloks “{{block}}” nav atļauts.',
  invalidBlocks: 'Šajā laukā ir bloki, kas vairs nav atļauti: {{blocks}}.',
  invalidInput: 'Šajā laukā ievadīta nederīga vērtība.',
  invalidSelection: 'Šajā laukā izvēlēta nederīga vērtība.',
  invalidSelections: 'Šajā laukā izvēlētas nederīgas vērtības:',
  latitudeOutOfBounds: 'Ģeogrāfiskajam platumam jābūt no -90 līdz 90.',
  lessThanMin: '{{label}}: {{value}} ir mazāk par atļauto minimumu {{min}}.',
  limitReached: 'Vairāk pievienot nevar. Lielākais atļautais skaits: {{max}}.',
  longerThanMin: 'Vērtība ir par īsu. Mazākais atļautais rakstzīmju skaits: {{minLength}}.',
  longitudeOutOfBounds: 'Ģeogrāfiskajam garumam jābūt no -180 līdz 180.',
  notValidDate: '“{{value}}” nav derīgs datums.',
  requiresAtLeast: 'Šajā laukā jābūt vismaz {{count}} ({{label}}).',
  requiresNoMoreThan: 'Šajā laukā drīkst būt ne vairāk kā {{count}} ({{label}}).',
  requiresTwoNumbers: 'Šajā laukā jāievada divi skaitļi.',
  shorterThanMax: 'Vērtība ir par garu. Lielākais atļautais rakstzīmju skaits: {{maxLength}}.',
  timezoneRequired: 'Jānorāda laika josla.',
  trueOrFalse: 'Šajā laukā var būt tikai “jā” vai “nē”.',
  username:
    'Lūdzu, ievadiet derīgu lietotājvārdu. Tajā drīkst būt burti, cipari, defises, punkti un pasvītras.',
  validUploadID: 'Šajā laukā nav derīga faila ID.',
} as const satisfies Overrides<'validation'>
