/** What no XML document may hold, not even escaped: control characters, halves of characters, and two that are none. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Takes out of a finished document what would make it unreadable: texts may hold it, pasted from elsewhere. */
export const cleanXml = (xml: string): string => xml.replace(FORBIDDEN, '')
