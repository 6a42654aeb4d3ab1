import type { SeedDocument } from '../types'

/** One plain page on how to name the funder; the rules are those of Regulation (EU) 2021/1060, art. 49, 50, 82 and Annex IX. */
export const documents: SeedDocument[] = [
  {
    key: 'funding-statement-guide',
    title: {
      lv: 'Kā norādīt projekta finansējumu: vienas lapas ceļvedis',
      en: 'How to credit project funding: a one-page guide',
    },
    text: {
      lv: [
        'Lasītājam jāredz, kas projektu finansē. Šajā lapā apkopotas 2021.–2027. gada perioda kopīgās prasības Eiropas Savienības fondiem (Regula (ES) 2021/1060) un īsas norādes par citiem finansētājiem. Ja dotācijas nolīgums vai līgums paredz ko citu, ievērojiet līgumu.',
        'Katrā materiālā sabiedrībai vai projekta dalībniekiem – rakstā, preses relīzē, jaunumu vēstulē, pasākuma lapā – redzamā vietā norāda Eiropas Savienības atbalstu. Oficiālajā tīmekļvietnē un sociālajos tīklos projektu arī īsi apraksta: kādi ir mērķi, kādi rezultāti un ka to finansiāli atbalsta Savienība. Apraksta apjoms ir samērīgs ar atbalstu.',
        'Emblēmu liek labi redzamā vietā, arī mobilajā skatā. Tai blakus pilnā formā raksta “Finansē Eiropas Savienība” vai “Līdzfinansē Eiropas Savienība”. Kuru no tiem lietot, nosaka programma; parasti pirmo izvēlas, ja ES sedz visas izmaksas, otro – ja tikai daļu.',
        'Tekstam pie emblēmas der Arial, Auto, Calibri, Garamond, Trebuchet, Tahoma, Verdana vai Ubuntu. Slīprakstu, pasvītrojumu un efektus neizmanto. Teksts ir zils, melns vai balts, un tā lielums ir samērīgs ar emblēmu.',
        'Emblēmu nepārveido un nesapludina ar citiem elementiem. Ja blakus ir citi logotipi, emblēma ir vismaz tikpat liela kā lielākais no tiem. Malu attiecība ir 3 : 2, krāsas – zila #003399 un dzeltena #FFCC00; uz krāsaina fona emblēmai apkārt ir balta mala, kuras platums ir 1/25 no augstuma.',
        'Projekta norises vietā izliek plāksni vai plakātu. Plāksne vajadzīga, ja projektā ir materiāli ieguldījumi vai iegādātas iekārtas un kopējās izmaksas pārsniedz 500\u00A0000 EUR (Eiropas Reģionālās attīstības fonds, Kohēzijas fonds) vai 100\u00A0000 EUR (Eiropas Sociālais fonds Plus un citi fondi). Pārējos gadījumos pietiek ar vismaz vienu A3 plakātu vai līdzvērtīgu elektronisku paziņojumu.',
        'Ja prasības nav ievērotas un kļūda nav izlabota, var atcelt līdz 3\u00A0% atbalsta. Apliecinošos dokumentus glabā piecus gadus, skaitot no tā gada 31. decembra, kurā finansējuma saņēmējam veikts pēdējais maksājums. Vecos rakstos norādi par finansējumu nedzēš.',
        'Citi finansētāji. Zviedru institūta (Swedish Institute) un EEZ un Norvēģijas grantu nauda nav Eiropas Savienības nauda, tāpēc ES emblēmu šajos projektos nelieto. Ja rakstā minēti vairāki projekti, katru finansētāju norāda atsevišķi.',
      ],
      en: [
        'Readers should see who pays for a project. This page sums up the rules that European Union funds share in the 2021–2027 period (Regulation (EU) 2021/1060), with short notes on other funders. Where your grant agreement or contract says otherwise, follow the contract.',
        'Every piece meant for the public or for participants – article, press release, newsletter, event page – states the European Union’s support where it can be seen. The official website and social media also carry a short description of the project: its aims, its results and the financial support from the Union. Its length is in proportion to the support.',
        'Place the emblem prominently, on mobile views too. Beside it, write in full “Funded by the European Union” or “Co-funded by the European Union”. The programme decides which; as a rule the first is used where the EU covers all the costs, the second where it covers part of them.',
        'The text next to the emblem may be set in Arial, Auto, Calibri, Garamond, Trebuchet, Tahoma, Verdana or Ubuntu, without italics, underlining or effects. It is blue, black or white and in proportion to the emblem.',
        'Do not alter the emblem or merge it with other elements. Next to other logos it is at least as large as the largest of them. Its proportions are 3 : 2 and its colours blue #003399 and yellow #FFCC00; on a coloured background it has a white border 1/25 of its height.',
        'Put up a plaque or a poster where the project takes place. A plaque is needed when the project involves physical investment or equipment and total costs exceed EUR 500,000 (European Regional Development Fund, Cohesion Fund) or EUR 100,000 (European Social Fund Plus and others). Otherwise at least one A3 poster or an equivalent electronic display will do.',
        'If the rules are broken and the fault is not put right, up to 3% of the support may be cancelled. Keep supporting documents for five years from 31 December of the year in which the beneficiary received the last payment. Do not remove the credit from old articles.',
        'Other funders. Money from the Swedish Institute (Zviedru institūts) and from the EEA and Norway Grants is not European Union money, so the EU emblem is not used for those projects. Where an article covers several projects, each funder is credited separately.',
      ],
    },
  },
]
