import { describe, expect, it } from 'vitest'
import { shortened, sourceOf } from '../../../server/routes/address.ts'

describe('addresses of people', () => {
	it('[LINK11] lose the person before they reach a log', () => {
		expect(shortened('203.0.113.77')).toBe('203.0.113.0')
		expect(shortened('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::')
		expect(shortened('2001:db8::1')).toBe('2001:db8:0::')
		expect(shortened('not an address')).toBe('')
		expect(shortened('')).toBe('')
	})

	it('count as one source per IPv4 address and per IPv6 network', () => {
		expect(sourceOf('203.0.113.77')).toBe('203.0.113.77')
		expect(sourceOf('2001:db8::1')).toBe(sourceOf('2001:db8:0:0:ffff::2'))
		expect(sourceOf('2001:db8::1')).not.toBe(sourceOf('2001:db8:0:1::1'))
		expect(sourceOf('::ffff:203.0.113.77')).toBe('203.0.113.77')
	})
})
