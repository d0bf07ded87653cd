import { expect, test } from 'vitest'
import { initialsOf } from '../../../client/ui/Avatar.tsx'

test.each([
	['Rosa Kühn', 'RK'],
	['Meral', 'M'],
	['Dr. Ömer von der Heide', 'DH'],
	['  ', '?'],
	['(Anna) Schmidt-Öz', 'AS'],
	['Ayşe Brinkhoff (simuliert)', 'AB'],
])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
