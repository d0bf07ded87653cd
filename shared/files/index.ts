/** A method's data as a file: to keep, to hand on, to read into another workshop. */

export * from './methodBoard.ts'
export * from './methodFile.ts'
