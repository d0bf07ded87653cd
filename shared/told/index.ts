/** What lies on boards, told in the form in which it leaves the workshop: once, for whatever shows or writes it. */
export * from './blockTold.ts'
