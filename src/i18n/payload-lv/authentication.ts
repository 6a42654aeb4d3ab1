import type { Overrides } from './types'

// Finite verbs and nouns instead of "esat pierakstījies": the participle would fix the reader's gender.
export const authentication = {
  accountVerified: 'Konts ir verificēts.',
  alreadyActivated: 'Konts jau ir aktivizēts',
  alreadyLoggedIn: 'Jūs jau esat sistēmā',
  authenticated: 'Ar autentifikāciju',
  backToLogin: 'Atpakaļ uz pierakstīšanos',
  beginCreateFirstUser: 'Lai sāktu, izveidojiet pirmo lietotāju.',
  checkYourEmailForPasswordReset:
    'Ja šī e-pasta adrese ir saistīta ar kontu, drīz saņemsiet norādījumus paroles atiestatīšanai. Ja vēstules nav iesūtnē, pārbaudiet arī surogātpasta mapi.',
  confirmGeneration: 'Jaunas API atslēgas ģenerēšana',
  confirmPassword: 'Atkārtojiet paroli',
  emailNotValid: 'Norādītā e-pasta adrese nav derīga',
  emailSent: 'E-pasta vēstule nosūtīta',
  emailVerified: 'E-pasta adrese ir verificēta.',
  forceUnlock: 'Atbloķēt piespiedu kārtā',
  forgotPassword: 'Aizmirsta parole',
  forgotPasswordEmailInstructions:
    'Ievadiet savu e-pasta adresi. Uz to nosūtīsim vēstuli ar norādījumiem paroles atiestatīšanai.',
  forgotPasswordQuestion: 'Aizmirsāt paroli?',
  forgotPasswordUsernameInstructions:
    'Ievadiet savu lietotājvārdu. Norādījumus paroles atiestatīšanai nosūtīsim uz e-pasta adresi, kas saistīta ar šo lietotājvārdu.',
  logBackIn: 'Pierakstīties vēlreiz',
  loggedIn: 'Lai pierakstītos kā cits lietotājs, vispirms <0>izrakstieties</0>.',
  loggedInChangePassword: 'Lai mainītu paroli, atveriet savu <0>kontu</0> un mainiet to tur.',
  loggedOutInactivity: 'Ilgas bezdarbības dēļ jūsu sesija ir beigusies.',
  loggedOutSuccessfully: 'Jūs izrakstījāties no sistēmas.',
  loggingOut: 'Notiek izrakstīšanās…',
  login: 'Pierakstīties',
  loginAttempts: 'Pierakstīšanās mēģinājumi',
  loginUser: 'Lietotāja pierakstīšanās',
  loginWithAnotherUser: 'Lai pierakstītos kā cits lietotājs, vispirms <0>izrakstieties</0>.',
  logOut: 'Izrakstīties',
  logout: 'Izrakstīties',
  logoutSuccessful: 'Jūs izrakstījāties no sistēmas.',
  logoutUser: 'Lietotāja izrakstīšanās',
  newAccountCreated:
    'Jums ir izveidots konts, ar kuru piekļūt vietnei <a href="{{serverURL}}">{{serverURL}}</a>. Lai verificētu savu e-pasta adresi, atveriet šo saiti vai iekopējiet to pārlūkprogrammā: <a href="{{verificationURL}}">{{verificationURL}}</a><br> Pēc tam varēsiet pierakstīties.',
  newAPIKeyGenerated: 'Jaunā API atslēga ir izveidota.',
  newPassword: 'Jaunā parole',
  passed: 'Autentifikācija izdevās',
  passwordResetSuccessfully: 'Parole ir atiestatīta.',
  resetPasswordToken: 'Paroles atiestatīšanas marķieris',
  stayLoggedIn: 'Palikt sistēmā',
  successfullyRegisteredFirstUser: 'Pirmais lietotājs ir reģistrēts.',
  successfullyUnlocked: 'Konts ir atbloķēts',
  tokenRefreshSuccessful: 'Sesija ir pagarināta.',
  verifiedSuccessfully: 'Verifikācija izdevās',
  verifyYourEmail: 'Verificējiet savu e-pasta adresi',
  youAreInactive:
    'Kādu laiku nekas nav darīts, tāpēc drošības nolūkā jūsu sesija drīz tiks pārtraukta. Vai vēlaties palikt sistēmā?',
  youAreReceivingResetPassword:
    'Jūs saņemat šo vēstuli, jo jūs (vai kāds cits) pieprasījāt atiestatīt jūsu konta paroli. Lai to izdarītu, atveriet šo saiti vai iekopējiet to pārlūkprogrammā:',
  youDidNotRequestPassword: 'Ja to nepieprasījāt, neņemiet šo vēstuli vērā – parole nemainīsies.',
} as const satisfies Overrides<'authentication'>
