import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Afternoon } from './afternoon.ts'

const folder = resolve(import.meta.dirname, '../fixtures/afternoons')

/** An afternoon that once failed, with what it showed. It is lived through for ever, deed by deed. */
export interface KeptAfternoon extends Afternoon {
	readonly shows: string
}

export function keptAfternoons(): KeptAfternoon[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
}

/** Keeps an afternoon under what it shows, one deed a line. */
export function keep(shows: string, { people, weather, deeds }: Afternoon): void {
	const file = `${shows
		.toLowerCase()
		.replace(/[^a-z0-9]+/gu, '-')
		.replace(/^-|-$/gu, '')}.json`
	const head = JSON.stringify({ shows, people, weather }).slice(0, -1)
	const lines = deeds.map((deed) => `\t${JSON.stringify(deed)}`).join(',\n')
	writeFileSync(join(folder, file), `${head},"deeds":[\n${lines}\n]}\n`)
}
