/** The page of the inbox, behind the address of the admin; as `admin/desk/screens.ts` has it, which mails cannot import. */
export const deskPath = '/desk/notices'
