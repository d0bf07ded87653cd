import type { NetworkInterfaceInfoIPv4 } from 'node:os'
import { describe, expect, it } from 'vitest'
import { addressesOf, welcome } from '../../../server/settings/addresses.ts'

const ipv4 = (address: string, internal = false): NetworkInterfaceInfoIPv4 => ({
	address,
	internal,
	family: 'IPv4',
	netmask: '255.255.255.0',
	mac: '00:00:00:00:00:00',
	cidr: `${address}/24`,
})
const laptop = {
	lo: [ipv4('127.0.0.1', true)],
	docker0: [ipv4('172.17.0.1')],
	usb: [ipv4('169.254.7.7')],
	wlan0: [ipv4('192.168.178.20')],
}
const anywhere = { host: undefined, publicUrl: undefined }

describe('where people find the server', () => {
	it('names this device and the network, cable and Wi-Fi before containers', () => {
		expect(addressesOf(anywhere, 3000, laptop)).toEqual({
			local: 'http://localhost:3000',
			elsewhere: ['http://192.168.178.20:3000', 'http://172.17.0.1:3000'],
		})
	})

	it('names nothing that cannot be reached', () => {
		expect(addressesOf({ ...anywhere, host: '127.0.0.1' }, 3000, laptop)).toEqual({
			local: 'http://127.0.0.1:3000',
			elsewhere: [],
		})
		expect(addressesOf({ ...anywhere, host: '::1' }, 80, laptop).local).toBe('http://[::1]')
		expect(addressesOf(anywhere, 3000, { lo: laptop.lo }).elsewhere).toEqual([])
	})

	it('names the public address instead where there is one', () => {
		const { elsewhere } = addressesOf({ host: '127.0.0.1', publicUrl: 'https://werkstatt.example.org' }, 3000, laptop)
		expect(elsewhere).toEqual(['https://werkstatt.example.org'])
	})

	it('shows a code to scan only for an address others can use', async () => {
		const block = /[█▀▄]/
		const reachable = await welcome(addressesOf(anywhere, 3000, laptop), { coloured: false })
		expect(reachable).toContain('http://192.168.178.20:3000')
		expect(reachable).toMatch(block)
		const alone = await welcome(addressesOf({ ...anywhere, host: '127.0.0.1' }, 3000, laptop), { coloured: false })
		expect(alone).not.toMatch(block)
	})
})
