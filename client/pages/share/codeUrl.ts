import { codeSigns } from '../start/codeSigns.ts'

/** Where a code leads at once: for a picture on the wall. The code stands in the fragment, which no server's log sees. */
export const codeUrl = (code: string): string => `${location.origin}/code#${codeSigns(code)}`
