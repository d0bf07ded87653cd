import type { Random } from '../lib/random.ts'

/** No I, O, 0 and 1: they are mistaken for one another when read aloud or from a wall. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const signs = `${letters}23456789`

/** Before any change of case: some signs of other scripts have Latin capitals. */
const pattern = new RegExp(`^([${letters}]{3})([${signs}]{3})$`, 'i')

/** A fresh join code as it is shown, `KRT 4F7`: 24³ · 32³ ≈ 2²⁹ possibilities. `random` must be cryptographic. */
export function newJoinCode(random: Random): string {
	const pick = (alphabet: string) => alphabet[Math.floor(random() * alphabet.length)]
	const three = (alphabet: string) => `${pick(alphabet)}${pick(alphabet)}${pick(alphabet)}`
	return `${three(letters)} ${three(signs)}`
}

/** What somebody typed (small or large, with or without space or hyphen) as it is shown, or undefined if it is no code. */
export function parseJoinCode(typed: string): string | undefined {
	const match = pattern.exec(typed.replace(/[\s-]/g, ''))
	return match ? `${match[1]} ${match[2]}`.toUpperCase() : undefined
}
