import type { Locale } from '@/locales'

/** The fixed words of rendered content. */
export interface Texts {
  video: string
  transcript: string
  download: string
  image: string
  photo: string
  related: string
  newTab: string
  tones: { info: string; important: string; contact: string }
}

/** The fixed words by language; everything else in the output was written by an editor. */
export const texts: Record<Locale, Texts> = {
  en: {
    video: 'Video',
    transcript: 'Transcript',
    download: 'Download',
    image: 'Picture',
    photo: 'Photo',
    related: 'Related content',
    newTab: 'opens in a new tab',
    tones: { info: 'Information', important: 'Important', contact: 'Contact' },
  },
  lv: {
    video: 'Video',
    transcript: 'Teksta atšifrējums',
    download: 'Lejupielādēt',
    image: 'Attēls',
    photo: 'Foto',
    related: 'Saistītais saturs',
    newTab: 'atveras jaunā cilnē',
    tones: { info: 'Informācija', important: 'Svarīgi', contact: 'Saziņa' },
  },
}
