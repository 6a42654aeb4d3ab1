import type { SeedArticle } from '../../types'

/** The one article without an English version. */
export const secon: SeedArticle = {
  key: 'secon-riga-region-2023',
  title: { lv: 'Ko 2023. gads Rīgas reģionam deva projektā SECON' },
  lead: {
    lv: 'Pētījums, Sadarbības grupa, ciemošanās sociālajos uzņēmumos un citu valstu pieredze – tā Rīgas plānošanas reģions strādā Interreg Europe projektā SECON.',
  },
  body: {
    lv: [
      {
        p: [
          'SECON pilnais nosaukums ir “Reģionālā politika sociālās ekonomikas un sociālās uzņēmējdarbības atbalstam”. Projektā apvienojušies reģioni un pašvaldības no 9 Eiropas Savienības valstīm. Viņu nodoms ir labāk saprast sociālo ekonomiku, mācīties citam no cita un panākt, lai sociālajiem uzņēmumiem būtu labvēlīga vide. Viens no partneriem ir Rīgas plānošanas reģions (RPR).',
        ],
      },
      { h2: 'Kas palīdz un kas traucē' },
      {
        p: [
          'RPR pētījums aptver trīs jautājumus: kāda ir sociālās uzņēmējdarbības politika, cik pieejams ir finansējums un kādi apstākļi nozarei nāk par labu vai liek šķēršļus. Secinājumi apkopoti ziņojumā, un tas ir daļa no visu SECON reģionu kopīgā pārskata, ko var lasīt angļu valodā.',
        ],
      },
      { h2: 'Sadarbības grupa' },
      {
        p: [
          'Projekta izdošanās lielā mērā ir atkarīga no ieinteresēto pušu līdzdalības. Tāpēc RPR izveidoja Sadarbības grupu, kurā darbojas:',
        ],
      },
      {
        ul: [
          [
            'pārstāvji no divām ministrijām – Labklājības ministrijas un Vides aizsardzības un reģionālās attīstības ministrijas (VARAM),',
          ],
          ['Rīgas plānošanas reģiona pašvaldību pārstāvji,'],
          ['Latvijas Sociālās uzņēmējdarbības asociācija (LSUA),'],
          ['atbalsta organizācijas.'],
        ],
      },
      {
        p: [
          'Grupai jau ir sava tradīcija: sanāksmi apvieno ar ciemošanos kādā sociālajā uzņēmumā. 2023. gada septembrī notika tikšanās ar “Visi Var” no Siguldas novada. Kopā ar biedrību “Cerību spārni” šis uzņēmums gādā, lai darbu atrastu cilvēki ar funkcionāliem traucējumiem.',
        ],
      },
      { h2: 'Starptautiskā pieredze' },
      {
        p: [
          'RPR vāc labās prakses piemērus un stāsta par tiem citiem. 2023. gada jūnijā tas pievienojās Interreg Europe Platformas vebināram, kurā pieredzi salīdzināja vairāki programmas projekti. 2023. gada novembrī Rīgas reģiona piemēri izskanēja seminārā par sociālās ekonomikas uzņēmumu atpazīstamību ',
          { text: '“Improving visibility of social economy enterprises”', italic: true },
          ', un RPR viesojās sociālajā uzņēmumā Bulgārijā. Ieguvums ir skaidrāks priekšstats par to, kā sociālā ekonomika iekārtota citās ES valstīs, kas tur izdevies un kas sagādā grūtības.',
        ],
      },
      { h2: 'Tikšanās Rīgas reģionā' },
      {
        p: [
          'Mārupē notika sociālās uzņēmējdarbības domnīca. Tajā satikās sociālie uzņēmēji, Rīgas reģiona viedokļu līderi, abu ministriju un pašvaldību pārstāvji un citi, kuri grib un spēj dot sociālajai uzņēmējdarbībai reģionā jaunu spēku.',
        ],
      },
      {
        p: [
          'Pasākums “Ciemos pie sociālajiem uzņēmumiem Rīgas reģionā” savukārt palīdzēja uzņēmumiem apmainīties ar pieredzi un dibināt kontaktus. Divus no tiem dalībnieki iepazina pavisam tuvu: ',
          { text: '“Drošas velobraukšanas skolu”', bold: true },
          ' Mārupē un ',
          { text: '“Dabas Zirgus”', bold: true },
          ' Ķekavas novadā.',
        ],
      },
      {
        block: 'relatedItems',
        heading: 'Saistītais saturs',
        items: [
          { to: 'projects', key: 'secon' },
          { to: 'partners', key: 'visi-var' },
          { to: 'partners', key: 'dabas-zirgi' },
        ],
      },
    ],
  },
  preparedBy: { name: 'Vita Žunda', role: { lv: 'SECON projekta eksperte' } },
  projects: ['secon'],
  partners: [
    'riga-planning-region',
    'ministry-of-regional-development',
    'ministry-of-welfare',
    'riga-region-municipalities',
    'lsua',
    'visi-var',
    'ceribu-sparni',
    'sigulda-municipality',
    'drosas-velobrauksanas-skola',
    'dabas-zirgi',
  ],
  topics: ['social-entrepreneurship', 'regional-policy', 'good-practice', 'inclusion-and-employment'],
  heroImage: 'hero-article-secon',
  meta: {
    title: { lv: 'SECON: ko 2023. gads deva Rīgas reģionam' },
    description: {
      lv: 'Rīgas plānošanas reģions Interreg Europe projektā SECON: pētījums, Sadarbības grupa, tikšanās ar sociālajiem uzņēmumiem un pieredze no 9 ES valstīm.',
    },
  },
  sourceLocale: 'lv',
  status: { lv: 'published' },
}
