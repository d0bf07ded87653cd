import { readRooms } from './rooms.ts'

/*
 * A process of its own that reads the rooms of a data folder as the server would, and prints them as JSON. On a damaged log
 * it may end without printing.
 */
console.log(JSON.stringify(await readRooms(process.argv[2] ?? '')))
