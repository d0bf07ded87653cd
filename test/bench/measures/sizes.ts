import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchOptions, Finding } from '../finding.ts'

/** Sizes of what a browser loads, read from the built client by following static imports. */
export async function sizes({ root }: BenchOptions): Promise<Finding[]> {
	const client = openClient(join(root, 'dist', 'client'))
	const entry = client.read('index.html')
	const linked = [...entry.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\.?\/([^"]+\.(?:js|css))"/g)]
	const always = client.closure(['index.html', ...linked.map(([, file]) => file ?? '')])
	const first = client.withPart(always, startMarks)
	const phone = client.withPart(always, phoneMarks)
	const firstSize = sizeOf(client, first)
	const phoneSize = sizeOf(client, phone)

	const beyond = client.closure(client.scripts().filter((file) => client.read(file).includes(boardMark)))
	const board = [...beyond].filter((file) => !always.has(file))
	const boardStyles = client.styles().filter((file) => client.read(file).includes(boardStyleMark))
	const boardSize = sizeOf(client, [...board, ...boardStyles])

	const kilobytes = (id: string, what: string, { gzip, raw, files }: Size, targets: Finding['targets']): Finding => ({
		id: `sizes.${id}`,
		what,
		unit: 'KB gzip',
		ours: [gzip / 1000],
		targets,
		note: `${Math.round(raw / 1000)} KB unpacked in ${files} files`,
	})
	return [
		kilobytes('first', 'first page: html, css and js before joining', firstSize, [{ of: 'ours', atMost: 80 }]),
		{
			...kilobytes('phone', 'a phone from a link to its first card: html, css and js', phoneSize, [
				{ of: 'ours', atMost: 100 },
			]),
			note: `${Math.round(phoneSize.raw / 1000)} KB unpacked in ${phoneSize.files} files; besides: ${besides(client)}`,
		},
		kilobytes('board', 'board chunk with its imports and styles', boardSize, []),
	]
}

/** Stand in the code and the styles of these pages, whatever their files are called. */
const startMarks = ['start-lead']
const phoneMarks = ['join-privacy', 'phone-title']

/** What pages load beside html, css and js: the latin letters, and the sprite of icons. */
function besides(client: Client): string {
	const kilobytes = (size: number) => Math.round(size / 1000)
	const font = client.bytes(/-latin-wght-.*\.woff2$/).length
	const icons = gzipSync(client.bytes(/icons-.*\.svg$/), { level: 9 }).length
	return `letters ${kilobytes(font)} KB, icons ${kilobytes(icons)} KB`
}

/** Stand in tldraw's code and styles, whatever the chunk is called. */
const boardMark = 'tl-container'
const boardStyleMark = '.tl-container'

interface Size {
	gzip: number
	raw: number
	files: number
}

function sizeOf(client: Client, files: string[]): Size {
	const contents = files.map((file) => client.read(file))
	return {
		gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
		raw: contents.reduce((sum, content) => sum + Buffer.byteLength(content), 0),
		files: files.length,
	}
}

interface Client {
	read(file: string): string
	/** The one file of this name, as bytes. */
	bytes(name: RegExp): Buffer
	scripts(): string[]
	styles(): string[]
	/** The files and everything they import statically. */
	closure(files: string[]): Set<string>
	/** What is loaded for a part of the page that bears these marks, with what is loaded before it. */
	withPart(before: Set<string>, marks: readonly string[]): string[]
}

/** Minified: `import{a as b}from"./c.js"`, `import"./c.js"`, `export*from"./c.js"`. Not `import("./c.js")`. */
const staticImport = /\b(?:import|export)\s*(?:[\w$*{}\s,]*?\bfrom\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g

function openClient(folder: string): Client {
	if (!existsSync(join(folder, 'index.html'))) throw new Error('the client is not built')
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
	const read = (file: string) => readFileSync(join(folder, file), 'utf8')
	const scripts = () => files.filter((file) => file.endsWith('.js'))
	const styles = () => files.filter((file) => file.endsWith('.css'))
	function closure(start: string[]): Set<string> {
		const found = new Set<string>()
		const waiting = [...start]
		for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
			if (found.has(file)) continue
			found.add(file)
			if (!file.endsWith('.js')) continue
			for (const [, target] of read(file).matchAll(staticImport)) {
				waiting.push(posix.join(posix.dirname(file), target ?? ''))
			}
		}
		return found
	}
	return {
		read,
		scripts,
		styles,
		closure,
		bytes(name) {
			const [file] = files.filter((each) => name.test(each))
			if (file === undefined) throw new Error(`nothing in the built client is called ${name}`)
			return readFileSync(join(folder, file))
		},
		withPart(before, marks) {
			const parts = marks.map((mark) => {
				const script = scripts().find((file) => read(file).includes(mark))
				if (script === undefined) throw new Error(`nothing in the built client bears the mark "${mark}"`)
				return [script, ...styles().filter((file) => read(file).includes(`.${mark}`))]
			})
			return [...closure([...before, ...parts.flat()])]
		},
	}
}
