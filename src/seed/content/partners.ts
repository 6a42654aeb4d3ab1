import type { SeedPartner } from '../types'

/** Every organisation that the five stories name. Where a story says only where people came from, so does `about`. */
export const partners: SeedPartner[] = [
  {
    key: 'vidzeme-planning-region',
    name: { lv: 'Vidzemes plānošanas reģions', en: 'Vidzeme Planning Region' },
    shortName: 'VPR',
    kind: 'planningRegion',
    country: 'LV',
    region: { lv: 'Vidzeme', en: 'Vidzeme' },
    logo: 'logo-vidzeme-planning-region',
    about: {
      lv: 'Vidzemes plānošanas reģions īsteno projektu SELF kopā ar partneriem Spānijā, Itālijā un Polijā un meklē veidus, kā laukos stiprināt sociālo uzņēmējdarbību.',
      en: 'Vidzeme Planning Region runs the SELF project with partners in Spain, Italy and Poland, looking for ways to strengthen social entrepreneurship in the countryside.',
    },
    contacts: [{ name: 'Rūta Ročāne', role: { lv: 'SELF projekta vadītāja', en: 'SELF project manager' } }],
  },
  {
    key: 'riga-planning-region',
    name: { lv: 'Rīgas plānošanas reģions', en: 'Riga Planning Region' },
    shortName: 'RPR',
    kind: 'planningRegion',
    country: 'LV',
    region: { lv: 'Rīgas reģions', en: 'Riga region' },
    logo: 'logo-riga-planning-region',
    about: {
      lv: 'Rīgas plānošanas reģions īsteno Interreg Europe projektu SECON. Tas izveidojis Sadarbības grupu, kurā par sociālo uzņēmējdarbību spriež ministrijas, pašvaldības un nozares organizācijas.',
      en: 'Riga Planning Region carries out the Interreg Europe project SECON. It has set up a stakeholder group in which ministries, municipalities and sector organisations discuss social entrepreneurship.',
    },
    contacts: [{ name: 'Vita Žunda', role: { lv: 'SECON projekta eksperte', en: 'SECON project expert' } }],
  },
  {
    key: 'vidzeme-municipalities',
    name: {
      lv: 'Vidzemes plānošanas reģiona pašvaldības',
      en: 'Municipalities of the Vidzeme planning region',
    },
    kind: 'municipality',
    country: 'LV',
    region: { lv: 'Vidzeme', en: 'Vidzeme' },
    about: {
      lv: 'Vidzemes pašvaldību pārstāvji projektā SELF dalās ar pieredzi, kas gūta darbā ar sociālajiem uzņēmējiem.',
      en: 'Representatives of Vidzeme’s municipalities bring to SELF their experience of working with social entrepreneurs.',
    },
  },
  {
    key: 'riga-region-municipalities',
    name: { lv: 'Rīgas plānošanas reģiona pašvaldības', en: 'Municipalities of the Riga planning region' },
    kind: 'municipality',
    country: 'LV',
    region: { lv: 'Rīgas reģions', en: 'Riga region' },
    about: {
      lv: 'Rīgas reģiona pašvaldību pārstāvji darbojas SECON Sadarbības grupā.',
      en: 'Representatives of the Riga region’s municipalities sit on the SECON stakeholder group.',
    },
  },
  {
    key: 'ministry-of-welfare',
    name: { lv: 'Labklājības ministrija', en: 'Ministry of Welfare' },
    shortName: 'LM',
    kind: 'ministry',
    country: 'LV',
    about: {
      lv: 'Labklājības ministrijas pārstāvji iesaistījušies gan Vidzemes projektā SELF, gan Rīgas reģiona SECON Sadarbības grupā.',
      en: 'Representatives of the Ministry of Welfare take part both in Vidzeme’s SELF project and in the Riga region’s SECON stakeholder group.',
    },
  },
  {
    key: 'ministry-of-regional-development',
    name: {
      lv: 'Vides aizsardzības un reģionālās attīstības ministrija',
      en: 'Ministry of Environmental Protection and Regional Development',
    },
    shortName: 'VARAM',
    kind: 'ministry',
    country: 'LV',
    about: {
      lv: 'VARAM pārstāvji darbojas SECON Sadarbības grupā un bija arī sociālās uzņēmējdarbības domnīcā Mārupē.',
      en: 'Representatives of the ministry sit on the SECON stakeholder group and attended the social entrepreneurship forum in Mārupe.',
    },
  },
  {
    key: 'ministry-of-agriculture',
    name: { lv: 'Zemkopības ministrija', en: 'Ministry of Agriculture' },
    shortName: 'ZM',
    kind: 'ministry',
    country: 'LV',
    about: {
      lv: 'Zemkopības ministrija kopā ar Lauku atbalsta dienestu atbalsta biedrības “Pierīgas partnerība” darbu.',
      en: 'Together with the Rural Support Service, the Ministry of Agriculture supports the work of the association “Pierīgas partnerība”.',
    },
  },
  {
    key: 'rural-support-service',
    name: { lv: 'Lauku atbalsta dienests', en: 'Rural Support Service' },
    shortName: 'LAD',
    kind: 'authority',
    country: 'LV',
    about: {
      lv: 'Lauku atbalsta dienests administrē valsts un Eiropas Savienības atbalstu lauku attīstībai.',
      en: 'The Rural Support Service administers state and European Union support for rural development.',
    },
  },
  {
    key: 'lsua',
    name: {
      lv: 'Latvijas Sociālās uzņēmējdarbības asociācija',
      en: 'Latvian Social Entrepreneurship Association',
    },
    shortName: 'LSUA',
    kind: 'association',
    country: 'LV',
    logo: 'logo-lsua',
    about: {
      lv: 'Asociācijai ir ilggadēja pieredze sociālo uzņēmēju atbalstīšanā. Tā ir viena no četrām Baltijas jūras ietekmes tīkla veidotājām un piedalās projektos SELF un SECON.',
      en: 'The association has long experience of supporting social entrepreneurs. It is one of the four organisations behind the Baltic Sea Impact Network and takes part in SELF and SECON.',
    },
  },
  {
    key: 'valmiera-development-agency',
    name: { lv: 'Valmieras Attīstības aģentūra', en: 'Valmiera Development Agency' },
    shortName: 'VAA',
    kind: 'agency',
    country: 'LV',
    logo: 'logo-valmiera-development-agency',
    about: {
      lv: 'Valmieras Attīstības aģentūra kopā ar zviedru un gruzīņu partneriem īstenoja projektu par radošo sociālo uzņēmējdarbību un ir iesaistījusies projektā SELF.',
      en: 'Valmiera Development Agency ran a project on creative social entrepreneurship with Swedish and Georgian partners and is involved in SELF.',
    },
    contacts: [{ name: 'Ilze Eglāja', role: { lv: 'Valdes priekšsēdētāja', en: 'Chair of the Board' } }],
  },
  {
    key: 'skola6',
    name: { lv: 'Koprades māja “Skola6”', en: 'Co-working house “Skola6”' },
    shortName: 'Skola6',
    kind: 'hub',
    country: 'LV',
    about: {
      lv: 'Koprades māja, kuras pārstāvji projektā SELF palīdz izvērtēt sociālās uzņēmējdarbības vajadzības Vidzemē.',
      en: 'A co-working house whose representatives help SELF to assess what social entrepreneurship in Vidzeme needs.',
    },
  },
  {
    key: 'visi-var',
    name: { lv: 'Visi Var', en: 'Visi Var' },
    kind: 'socialEnterprise',
    country: 'LV',
    region: { lv: 'Siguldas novads', en: 'Sigulda Municipality' },
    about: {
      lv: 'Siguldas novada sociālais uzņēmums, kas sadarbībā ar biedrību “Cerību spārni” nodarbina cilvēkus ar funkcionāliem traucējumiem. Tas piedalās projektā SELF un ticies ar SECON Sadarbības grupu.',
      en: 'A social enterprise in Sigulda Municipality that, together with the association “Cerību spārni”, gives work to people with functional impairments. It takes part in SELF and has met the SECON stakeholder group.',
    },
  },
  {
    key: 'rb-cafe',
    name: { lv: 'RB cafe', en: 'RB cafe' },
    kind: 'socialEnterprise',
    country: 'LV',
    about: {
      lv: 'Sociālais uzņēmums, kas iesaistījies projektā SELF.',
      en: 'A social enterprise involved in SELF.',
    },
  },
  {
    key: 'ceribu-sparni',
    name: { lv: 'Biedrība “Cerību spārni”', en: 'Association “Cerību spārni”' },
    shortName: 'Cerību spārni',
    kind: 'association',
    country: 'LV',
    about: {
      lv: 'Biedrība, kas kopā ar uzņēmumu “Visi Var” rada darba iespējas cilvēkiem ar funkcionāliem traucējumiem.',
      en: 'An association that works with the enterprise “Visi Var” to create jobs for people with functional impairments.',
    },
  },
  {
    key: 'drosas-velobrauksanas-skola',
    name: { lv: 'Drošas velobraukšanas skola', en: 'Drošas velobraukšanas skola' },
    kind: 'socialEnterprise',
    country: 'LV',
    region: { lv: 'Mārupe', en: 'Mārupe' },
    about: {
      lv: 'Sociālais uzņēmums Mārupē. Tā darbu iepazina Rīgas reģiona sociālo uzņēmumu pieredzes apmaiņas dalībnieki.',
      en: 'A social enterprise in Mārupe; its name means “safe cycling school”. Participants in an exchange of Riga region social enterprises got to know its work.',
    },
  },
  {
    key: 'dabas-zirgi',
    name: { lv: 'Dabas Zirgi', en: 'Dabas Zirgi' },
    kind: 'socialEnterprise',
    country: 'LV',
    region: { lv: 'Ķekavas novads', en: 'Ķekava Municipality' },
    about: {
      lv: 'Sociālais uzņēmums Ķekavas novadā. Tas bija viens no diviem uzņēmumiem, ko tuvāk iepazina pieredzes apmaiņā Rīgas reģionā.',
      en: 'A social enterprise in Ķekava Municipality, one of the two that visitors got to know more closely during an exchange in the Riga region.',
    },
  },
  {
    key: 'cantabria',
    name: { lv: 'Kantabrijas reģions', en: 'Cantabria' },
    kind: 'region',
    country: 'ES',
    region: { lv: 'Kantabrija', en: 'Cantabria' },
    about: {
      lv: 'Reģions Spānijā. Projektā SELF tas ir viens no trim Vidzemes partnerreģioniem.',
      en: 'A region of Spain and one of Vidzeme’s three partner regions in SELF.',
    },
  },
  {
    key: 'lombardy',
    name: { lv: 'Lombardijas reģions', en: 'Lombardy' },
    kind: 'region',
    country: 'IT',
    region: { lv: 'Lombardija', en: 'Lombardy' },
    about: {
      lv: 'Reģions Itālijā. Projektā SELF tas ir viens no trim Vidzemes partnerreģioniem.',
      en: 'A region of Italy and one of Vidzeme’s three partner regions in SELF.',
    },
  },
  {
    key: 'pomerania',
    name: { lv: 'Pomerānijas vojevodiste', en: 'Pomeranian Voivodeship' },
    kind: 'region',
    country: 'PL',
    region: { lv: 'Pomerānija', en: 'Pomerania' },
    about: {
      lv: 'Vojevodiste Polijā. Projektā SELF tā ir viens no trim Vidzemes partnerreģioniem.',
      en: 'A region of Poland and one of Vidzeme’s three partner regions in SELF.',
    },
  },
  {
    key: 'coompanion-ostergotland',
    name: {
      lv: 'Coompanion Östergötland Ekonomisk Förening',
      en: 'Coompanion Östergötland Ekonomisk Förening',
    },
    shortName: 'Coompanion Östergötland',
    kind: 'cooperative',
    country: 'SE',
    about: {
      lv: 'Zviedrijas organizācija, Valmieras Attīstības aģentūras partnere radošās sociālās uzņēmējdarbības projektā.',
      en: 'A Swedish organisation, partner of Valmiera Development Agency in the project on creative social entrepreneurship.',
    },
  },
  {
    key: 'europe-foundation',
    name: { lv: 'Europe Foundation', en: 'Europe Foundation' },
    kind: 'foundation',
    country: 'GE',
    about: {
      lv: 'Gruzijas organizācija, Valmieras Attīstības aģentūras partnere radošās sociālās uzņēmējdarbības projektā.',
      en: 'A Georgian organisation, partner of Valmiera Development Agency in the project on creative social entrepreneurship.',
    },
  },
  {
    key: 'reach-for-change-sweden',
    name: { lv: 'Reach for Change Zviedrija', en: 'Reach for Change Sweden' },
    shortName: 'Reach for Change',
    kind: 'ngo',
    country: 'SE',
    about: {
      lv: 'Viena no četrām organizācijām, kas veido Baltijas jūras ietekmes tīklu. Sociālos uzņēmējus tā atbalsta jau ilgus gadus.',
      en: 'One of the four organisations behind the Baltic Sea Impact Network, with many years of supporting social entrepreneurs.',
    },
    contacts: [
      {
        name: 'Kristīne Verpeja',
        role: {
          lv: 'Baltijas programmu un partnerību vadītāja, projekta koordinatore',
          en: 'Baltic Programmes and Partnerships Manager, project coordinator',
        },
      },
    ],
  },
  {
    key: 'social-enterprise-estonia',
    name: { lv: 'Social Enterprise Igaunija', en: 'Social Enterprise Estonia' },
    kind: 'ngo',
    country: 'EE',
    about: {
      lv: 'Igaunijas organizācija ar ilggadēju pieredzi sociālo uzņēmēju atbalstīšanā. Viena no četrām Baltijas jūras ietekmes tīkla veidotājām.',
      en: 'An Estonian organisation with long experience of supporting social entrepreneurs. One of the four behind the Baltic Sea Impact Network.',
    },
  },
  {
    key: 'lithuanian-social-business-association',
    name: { lv: 'Lietuvas Sociālā biznesa asociācija', en: 'Lithuanian Social Business Association' },
    kind: 'association',
    country: 'LT',
    about: {
      lv: 'Lietuvas asociācija ar ilggadēju pieredzi sociālo uzņēmēju atbalstīšanā. Viena no četrām Baltijas jūras ietekmes tīkla veidotājām.',
      en: 'A Lithuanian association with long experience of supporting social entrepreneurs. One of the four behind the Baltic Sea Impact Network.',
    },
    contacts: [{ name: 'Viktorija Bražiūnaite', role: { lv: 'Direktore', en: 'Director' } }],
  },
  {
    key: 'pierigas-partneriba',
    name: { lv: 'Biedrība “Pierīgas partnerība”', en: 'Association “Pierīgas partnerība”' },
    shortName: 'Pierīgas partnerība',
    kind: 'localActionGroup',
    country: 'LV',
    about: {
      lv: 'Vietējā rīcības grupa, kas savā tīmekļvietnē stāstījusi par LEADER projektu “Veiksmīgs sociālais uzņēmējs lauku teritorijā”. Biedrības darbība un vietējo iedzīvotāju iesaiste norit atsevišķā projektā Nr. 23-00-U31523.0-000003, savukārt tīmekļvietnes izstrādi finansē Islande, Lihtenšteina un Norvēģija programmā “Aktīvo iedzīvotāju fonds”.',
      en: 'A local action group whose website reported on the LEADER project “Successful social entrepreneur in rural areas”. Its own running and outreach form a separate project, No. 23-00-U31523.0-000003, while Iceland, Liechtenstein and Norway fund the making of the website through the programme “Active Citizens Fund”.',
    },
  },
  {
    key: 'european-union',
    name: { lv: 'Eiropas Savienība', en: 'European Union' },
    kind: 'funder',
    about: {
      lv: 'Finansē programmas COSME, Interreg un LEADER.',
      en: 'Funds the programmes COSME, Interreg and LEADER.',
    },
  },
  {
    key: 'swedish-institute',
    name: { lv: 'Zviedru institūts', en: 'Swedish Institute' },
    shortName: 'SI',
    kind: 'funder',
    country: 'SE',
    about: {
      lv: 'Atbalsta sadarbības projektus Baltijas jūras reģionā. Baltijas jūras ietekmes tīkls ir viens no 23 projektiem, kam institūts piešķīris sēklas finansējumu.',
      en: 'Supports cooperation projects in the Baltic Sea region. The Baltic Sea Impact Network is one of 23 to which it has given seed funding.',
    },
  },
  {
    key: 'eea-norway-grants',
    name: { lv: 'EEZ un Norvēģijas granti', en: 'EEA and Norway Grants' },
    kind: 'funder',
    about: {
      lv: 'Islandes, Lihtenšteinas un Norvēģijas finansējums, no kura tiek maksāta arī programma “Aktīvo iedzīvotāju fonds”.',
      en: 'Funding from Iceland, Liechtenstein and Norway, which also pays for the programme “Active Citizens Fund”.',
    },
  },
  {
    key: 'gulbene-municipality',
    name: { lv: 'Gulbenes novada pašvaldība', en: 'Gulbene Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'Viena no pašvaldībām, kuru teritorijā notika LEADER sadarbības projekts par sociālo uzņēmējdarbību laukos.',
      en: 'One of the municipalities in whose area the LEADER cooperation project on rural social entrepreneurship took place.',
    },
  },
  {
    key: 'jelgava-municipality',
    name: { lv: 'Jelgavas novada pašvaldība', en: 'Jelgava Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'Viena no pašvaldībām, kuru teritorijā notika LEADER sadarbības projekts. Trīs tā dalībnieki no Jelgavas novada kļuvuši par sociālajiem uzņēmējiem.',
      en: 'One of the municipalities in whose area the LEADER cooperation project took place. Three participants from the municipality have become social entrepreneurs.',
    },
  },
  {
    key: 'kekava-municipality',
    name: { lv: 'Ķekavas novada pašvaldība', en: 'Ķekava Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'Viena no pašvaldībām, kuru teritorijā notika LEADER sadarbības projekts. Divi tā dalībnieki no Ķekavas novada kļuvuši par sociālajiem uzņēmējiem.',
      en: 'One of the municipalities in whose area the LEADER cooperation project took place. Two participants from the municipality have become social entrepreneurs.',
    },
  },
  {
    key: 'kuldiga-municipality',
    name: { lv: 'Kuldīgas novada pašvaldība', en: 'Kuldīga Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'Viena no pašvaldībām, kuru teritorijā notika LEADER sadarbības projekts par sociālo uzņēmējdarbību laukos.',
      en: 'One of the municipalities in whose area the LEADER cooperation project on rural social entrepreneurship took place.',
    },
  },
  {
    key: 'marupe-municipality',
    name: { lv: 'Mārupes novada pašvaldība', en: 'Mārupe Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'Viena no pašvaldībām, kuru teritorijā notika LEADER sadarbības projekts; viens tā dalībnieks no Mārupes novada kļuvis par sociālo uzņēmēju.',
      en: 'One of the municipalities in whose area the LEADER cooperation project took place; one participant from the municipality has become a social entrepreneur.',
    },
  },
  {
    key: 'olaine-municipality',
    name: { lv: 'Olaines novada pašvaldība', en: 'Olaine Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'Viena no pašvaldībām, kuru teritorijā notika LEADER sadarbības projekts; viens tā dalībnieks no Olaines novada kļuvis par sociālo uzņēmēju.',
      en: 'One of the municipalities in whose area the LEADER cooperation project took place; one participant from the municipality has become a social entrepreneur.',
    },
  },
  {
    key: 'balvi-municipality',
    name: { lv: 'Balvu novada pašvaldība', en: 'Balvi Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'No Balvu novada bija dalībnieki LEADER projekta pasākumos, un viens no viņiem kļuvis par sociālo uzņēmēju.',
      en: 'People from Balvi Municipality attended events of the LEADER project, and one of them has become a social entrepreneur.',
    },
  },
  {
    key: 'cesis-municipality',
    name: { lv: 'Cēsu novada pašvaldība', en: 'Cēsis Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'No Cēsu novada bija dalībnieki LEADER projekta pasākumos.',
      en: 'People from Cēsis Municipality attended events of the LEADER project.',
    },
  },
  {
    key: 'jurmala-municipality',
    name: { lv: 'Jūrmalas pašvaldība', en: 'Jūrmala Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'No Jūrmalas bija dalībnieki LEADER projekta pasākumos.',
      en: 'People from Jūrmala attended events of the LEADER project.',
    },
  },
  {
    key: 'liepaja-municipality',
    name: { lv: 'Liepājas pašvaldība', en: 'Liepāja Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'No Liepājas puses bija dalībnieki LEADER projekta pasākumos.',
      en: 'People from the Liepāja area attended events of the LEADER project.',
    },
  },
  {
    key: 'ogre-municipality',
    name: { lv: 'Ogres novada pašvaldība', en: 'Ogre Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'No Ogres novada bija dalībnieki LEADER projekta pasākumos, un viens no viņiem kļuvis par sociālo uzņēmēju.',
      en: 'People from Ogre Municipality attended events of the LEADER project, and one of them has become a social entrepreneur.',
    },
  },
  {
    key: 'vecumnieki-municipality',
    name: { lv: 'Vecumnieku novada pašvaldība', en: 'Vecumnieki Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'No Vecumnieku novada bija dalībnieki LEADER projekta pasākumos.',
      en: 'People from Vecumnieki Municipality attended events of the LEADER project.',
    },
  },
  {
    key: 'sigulda-municipality',
    name: { lv: 'Siguldas novada pašvaldība', en: 'Sigulda Municipality' },
    kind: 'municipality',
    country: 'LV',
    about: {
      lv: 'Siguldas novadā darbojas sociālais uzņēmums “Visi Var”.',
      en: 'Sigulda Municipality is home to the social enterprise “Visi Var”.',
    },
  },
]
