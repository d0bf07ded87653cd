import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { partsOf } from '../../sizes/parts.mjs'
import type { BenchOptions, Finding } from '../finding.ts'

/** Sizes of what a browser loads, with the bounds `npm run sizes` holds them to. */
export async function sizes({ root }: BenchOptions): Promise<Finding[]> {
	const folder = join(root, 'dist', 'client')
	return partsOf(folder).map(({ id, what, weight: { gzip, raw, files }, atMost }) => ({
		id: `sizes.${id}`,
		what: `${what}: html, css and js`,
		unit: 'KB gzip',
		ours: [gzip / 1000],
		targets: [{ of: 'ours', atMost }],
		note: `${Math.round(raw / 1000)} KB unpacked in ${files} files${id === 'phone' ? `; besides: ${besides(folder)}` : ''}`,
	}))
}

/** What pages load beside html, css and js: the latin letters, and the sprite of icons. */
function besides(folder: string): string {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	const bytes = (name: RegExp) => {
		const [file] = files.filter((each) => name.test(each))
		if (file === undefined) throw new Error(`nothing in the built client is called ${name}`)
		return readFileSync(join(folder, file))
	}
	const kilobytes = (size: number) => Math.round(size / 1000)
	const font = bytes(/-latin-wght-.*\.woff2$/).length
	const icons = gzipSync(bytes(/icons-.*\.svg$/), { level: 9 }).length
	return `letters ${kilobytes(font)} KB, icons ${kilobytes(icons)} KB`
}
