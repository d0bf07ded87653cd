import { isIPv4, isIPv6 } from 'node:net'
import type { AppContext } from './deps.ts'

/**
 * The address a request came from, '' if it came without a socket. `X-Forwarded-For` counts only behind a trusted
 * proxy, and then its last entry: the earlier ones are whatever the client wrote.
 */
export function addressOf(c: AppContext, { trustProxy }: { trustProxy: boolean }): string {
	const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
	return plain(forwarded ?? c.env?.incoming?.socket.remoteAddress ?? '')
}

/** True for this machine itself, and only if no proxy stands between. */
export function isLocal(c: AppContext): boolean {
	if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false
	const address = plain(c.env?.incoming?.socket.remoteAddress ?? '')
	return address === '::1' || address.startsWith('127.')
}

/** What is counted as one source: an IPv4 address, also on an IPv6 socket, or the /64 that one IPv6 household gets. */
export function sourceOf(address: string): string {
	const source = plain(address)
	return isIPv6(source) ? head(source, 4) : source
}

/** What a log may hold of an address: the network, not the person. */
export function shortened(address: string): string {
	if (isIPv4(address)) return address.replace(/\d+$/, '0')
	return isIPv6(address) ? `${head(address, 3)}::` : ''
}

/** IPv4 also when it arrives on an IPv6 socket. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')

function head(ipv6: string, groups: number): string {
	const [front = '', back = ''] = ipv6.split('::')
	const before = front === '' ? [] : front.split(':')
	const after = back === '' ? [] : back.split(':')
	const filler = ipv6.includes('::') ? Array.from({ length: 8 - before.length - after.length }, () => '0') : []
	return [...before, ...filler, ...after].slice(0, groups).join(':')
}
