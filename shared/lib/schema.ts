import { z } from 'zod'

// Our content security policy forbids code from strings; without this zod tries whether it may, and the browser complains.
z.config({ jitless: true })

/** Checks of data from outside: import it from here, so that it never tries to compile them. */
export { z }
