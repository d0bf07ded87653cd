import type { NetworkInterfaceInfo } from 'node:os'
import { toString as drawQr } from 'qrcode'
import type { Config } from './config.ts'

type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>

/** Where people find the server: on this machine, and from elsewhere if it listens there. */
export interface Addresses {
	local: string
	/** what the others in the room type or scan; best guess first */
	elsewhere: string[]
}

/** `port` is the one really listened on. */
export function addressesOf(
	{ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>,
	port: number,
	interfaces: Interfaces,
): Addresses {
	const url = (name: string) => `http://${name.includes(':') ? `[${name}]` : name}${port === 80 ? '' : `:${port}`}`
	const everywhere = host === undefined || host === '0.0.0.0' || host === '::'
	const local = url(everywhere ? 'localhost' : host)
	if (publicUrl !== undefined) return { local, elsewhere: [publicUrl] }
	return { local, elsewhere: everywhere ? reachable(interfaces).map(url) : [] }
}

/** IPv4 addresses of cable and Wi-Fi; those of virtual machines and containers come last, as nobody outside reaches them. */
function reachable(interfaces: Interfaces): string[] {
	const found = Object.entries(interfaces).flatMap(([name, infos = []]) =>
		infos
			.filter((info) => info.family === 'IPv4' && !info.internal && !info.address.startsWith('169.254.'))
			.map((info) => ({
				address: info.address,
				virtual: /^(docker|br-|veth|virbr|vmnet|vbox|vEthernet|tun)/i.test(name),
			})),
	)
	return found.sort((a, b) => Number(a.virtual) - Number(b.virtual)).map(({ address }) => address)
}

/**
 * What people see once the server listens, with the address to scan if there is one. `coloured` draws the code in black
 * on white whatever the terminal's colours are.
 */
export async function welcome({ local, elsewhere }: Addresses, { coloured }: { coloured: boolean }): Promise<string> {
	const lines = ['', `  Auf diesem Gerät · on this device:   ${local}`]
	for (const url of elsewhere) lines.push(`  Im selben Netz · on this network:    ${url}`)
	const [first] = elsewhere
	if (first !== undefined)
		lines.push('', await drawQr(first, coloured ? { type: 'terminal', small: true } : { type: 'utf8' }))
	lines.push('', '  Beenden mit Strg+C · stop with Ctrl+C', '')
	return lines.join('\n')
}
