import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError } from '../../../server/settings/config.ts'
import { missingOperatorTexts } from '../../../server/settings/operatorTexts.ts'
import { runApp } from '../../helpers/runningApp.ts'

let folder: string
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'operator-texts-'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = (file: string, text: string) => writeFile(join(folder, file), text)
const server = () => runApp({ settings: { OPERATOR_TEXTS: folder } })

describe('imprint, privacy and accessibility in the operator’s words', () => {
	it('[TEXTS1] are handed out as they stand in the folder at this moment', async () => {
		const { ask } = server()
		expect((await ask('GET', '/api/texts/impressum')).status).toBe(204)
		await write('impressum.md', '# Impressum\n\nStadt Auenbrück\n')
		const told = await ask('GET', '/api/texts/impressum')
		expect(told.status).toBe(200)
		expect(told.body).toEqual({ text: '# Impressum\n\nStadt Auenbrück', form: 'markdown', locale: 'de' })
		await write('impressum.md', 'Landkreis Auenbrück')
		expect((await ask('GET', '/api/texts/impressum')).body).toMatchObject({ text: 'Landkreis Auenbrück' })
		await write('datenschutz.txt', 'Wir speichern wenig.')
		expect((await ask('GET', '/api/texts/datenschutz')).body).toMatchObject({ form: 'plain' })
	})

	it('[TEXTS1] are missing where the operator has said nothing', async () => {
		for (const { ask } of [server(), runApp()]) {
			for (const name of ['impressum', 'datenschutz', 'barrierefreiheit']) {
				expect((await ask('GET', `/api/texts/${name}`)).status).toBe(204)
			}
		}
		await write('barrierefreiheit.md', ' \n')
		expect((await server().ask('GET', '/api/texts/barrierefreiheit')).status).toBe(204)
	})

	it('[TEXTS2] come in English where there is English, and say which language they are in', async () => {
		const { ask } = server()
		const english = async () => (await ask('GET', '/api/texts/datenschutz?locale=en')).body
		await write('datenschutz.md', 'Wir speichern wenig.')
		expect(await english()).toMatchObject({ text: 'Wir speichern wenig.', locale: 'de' })
		await write('datenschutz.en.txt', 'We keep little.')
		expect(await english()).toMatchObject({ text: 'We keep little.', form: 'plain', locale: 'en' })
		expect((await ask('GET', '/api/texts/datenschutz?locale=de')).body).toMatchObject({ locale: 'de' })
		await rm(join(folder, 'datenschutz.md'))
		expect((await ask('GET', '/api/texts/datenschutz')).body).toMatchObject({ locale: 'en' })
	})

	it('[TEXTS3] are the only files that are handed out', async () => {
		const { ask } = server()
		await write('impressum.md', 'Stadt Auenbrück')
		await write('geheim.md', 'Lindenblüte')
		const names = ['geheim', 'impressum.md', '..%2Fimpressum', 'impressum%2F..%2Fgeheim', '__proto__', 'impressum%00']
		for (const name of names) {
			const { status, raw } = await ask('GET', `/api/texts/${name}`)
			expect(status).toBe(404)
			expect(raw).not.toContain('Lindenbl')
		}
		expect((await ask('GET', '/api/texts/impressum?locale=../geheim')).body).toMatchObject({ text: 'Stadt Auenbrück' })
	})

	it('[TEXTS1] are not read beyond what anybody reads, which the log tells', async () => {
		const { ask, logged } = server()
		await write('impressum.md', 'a'.repeat(256 * 1024 + 1))
		expect((await ask('GET', '/api/texts/impressum')).status).toBe(500)
		expect(logged()).toContain('impressum.md')
	})

	it('[TEXTS4] a folder that is not there is a wrong setting, and what it lacks is known', async () => {
		await expect(missingOperatorTexts(join(folder, 'nirgends'))).rejects.toThrow(ConfigError)
		await write('impressum.md', 'Stadt Auenbrück')
		await expect(missingOperatorTexts(join(folder, 'impressum.md'))).rejects.toThrow(ConfigError)
		expect(await missingOperatorTexts(folder)).toEqual(['datenschutz', 'barrierefreiheit'])
		await write('datenschutz.en.md', 'We keep little.')
		await write('barrierefreiheit.txt', 'Alles geht mit der Tastatur.')
		expect(await missingOperatorTexts(folder)).toEqual([])
	})
})
