import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type OperatorTextAnswer, type OperatorTextName, operatorTexts } from '../../shared/protocol/operatorTexts.ts'
import { ConfigError } from './config.ts'

/** In bytes; nobody reads more, and every visitor may ask for it. */
const longest = 256 * 1024

/** The folder's files of a text, the best for this language first: `impressum.en.md` before `impressum.md`. */
function filesFor(name: OperatorTextName, locale: OperatorTextAnswer['locale']) {
	const inEnglish = [`${name}.en.md`, `${name}.en.txt`]
	const inGerman = [`${name}.md`, `${name}.txt`]
	return locale === 'en' ? [...inEnglish, ...inGerman] : [...inGerman, ...inEnglish]
}

/**
 * A text as it stands in the operator's folder at this moment, in the language asked for or else in the other; undefined if
 * there is none. Throws what the disk says, and if the file is longer than 256 KiB.
 */
export async function readOperatorText(
	folder: string | undefined,
	name: OperatorTextName,
	locale: OperatorTextAnswer['locale'],
): Promise<OperatorTextAnswer | undefined> {
	if (folder === undefined) return undefined
	for (const file of filesFor(name, locale)) {
		const bytes = await readIfThere(join(folder, file))
		// An empty file says as much as none.
		const text = bytes && new TextDecoder().decode(bytes).trim()
		if (!text) continue
		return {
			text,
			form: file.endsWith('.md') ? 'markdown' : 'plain',
			locale: /\.en\.\w+$/.test(file) ? 'en' : 'de',
		}
	}
	return undefined
}

/** The texts that the folder does not hold. Throws `ConfigError` if it is no folder: whoever names one believes that it is read. */
export async function missingOperatorTexts(folder: string): Promise<OperatorTextName[]> {
	const isFolder = await stat(folder).then(
		(found) => found.isDirectory(),
		() => false,
	)
	if (!isFolder) throw new ConfigError([`OPERATOR_TEXTS must be a folder that can be read, not "${folder}".`])
	const texts = await Promise.all(operatorTexts.map((name) => readOperatorText(folder, name, 'de')))
	return operatorTexts.filter((_, i) => texts[i] === undefined)
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
	try {
		if ((await stat(path)).size > longest) throw new Error(`${path} is longer than ${longest} bytes`)
		return await readFile(path)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
		throw error
	}
}
