import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether the programs that make pages of office files, and read words from pages, are installed. */
export const hasLibreOffice = ['soffice', 'pdftotext'].every((name) => existsSync(`/usr/bin/${name}`))

/** What LibreOffice makes of a file, as bytes; `into` is one of its forms ("pdf", "csv"). */
export async function converted(bytes: Uint8Array, from: 'docx' | 'xlsx', into: 'pdf' | 'csv'): Promise<Buffer> {
	const folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-office-'))
	try {
		await writeFile(join(folder, `file.${from}`), bytes)
		// Comma, quotes, UTF-8.
		const form = into === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : into
		const own = `-env:UserInstallation=file://${folder}/profile`
		await run('soffice', [own, '--headless', '--convert-to', form, '--outdir', folder, join(folder, `file.${from}`)])
		return await readFile(join(folder, `file.${into}`))
	} finally {
		await rm(folder, { recursive: true, force: true })
	}
}

/** The words of a PDF as another program reads them, page by page. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-pdf-'))
	try {
		await writeFile(join(folder, 'file.pdf'), bytes)
		const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', join(folder, 'file.pdf'), '-'], {
			maxBuffer: 64 * 1024 * 1024,
		})
		return stdout.split('\f').slice(0, -1)
	} finally {
		await rm(folder, { recursive: true, force: true })
	}
}
