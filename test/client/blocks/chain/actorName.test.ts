import { expect, it } from 'vitest'
import { fullName, headName } from '../../../../client/blocks/chain/actorName.ts'
import { chainTexts } from '../../../../client/blocks/chain/texts/chainTexts.ts'
import { estimateLines } from '../../../../shared/blocks/chain/index.ts'
import type { Actor } from '../../../../shared/registry/index.ts'

const jobcenter: Actor = { id: 'jc', name: 'Jobcenter', shortName: 'JC' }
const service: Actor = { id: 'asd', name: 'Allgemeiner Sozialer Dienst Auenbrück', shortName: 'ASD' }
const texts = chainTexts.de

it('[SCHAIN6] the head of a lane says the name in full where two lines hold it, else the short name', () => {
	expect(headName(jobcenter, texts, estimateLines)).toBe('Jobcenter')
	expect(headName(service, texts, estimateLines)).toBe('ASD')
	const { shortName: _, ...unabridged } = service
	expect(headName(unabridged, texts, estimateLines)).toBe('Allgemeiner Sozialer Dienst Auenbrück')
	expect(headName({ ...service, shortName: ' ' }, texts, estimateLines)).toBe('Allgemeiner Sozialer Dienst Auenbrück')
})

it('[SCHAIN6] everywhere else an actor is called by the name in full', () => {
	expect(fullName(service, texts)).toBe('Allgemeiner Sozialer Dienst Auenbrück')
	expect(fullName({ ...service, name: ' ' }, texts)).toBe(texts.unnamed)
	expect(fullName(undefined, texts)).toBe(texts.gone)
})
