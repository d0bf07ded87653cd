import { expect, test } from 'vitest'
import { personName, shortPersonName } from '../../../client/texts/personName.ts'

const named = (name: string) => ({ name, role: 'participant' }) as const

test('a cursor carries first name and initial', () => {
	expect(shortPersonName(named('Jonas Ahlers'), 'de')).toBe('Jonas A.')
	expect(shortPersonName(named('Meral von der Aue'), 'de')).toBe('Meral A.')
	expect(shortPersonName(named(' Svenja '), 'de')).toBe('Svenja')
})

test('people without a name are called by what they are here', () => {
	expect(personName({ name: '  ', role: 'moderator' }, 'de')).toBe('Moderation')
	expect(shortPersonName({ name: '', role: 'participant' }, 'de')).toBe('Gast')
	expect(personName({ name: '', role: 'reader' }, 'en')).toBe('Guest')
})
