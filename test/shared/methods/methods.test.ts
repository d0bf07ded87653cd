import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Method, methods } from '../../../shared/methods/index.ts'
import { methodContract } from '../../contracts/method.ts'
import { tinyChain } from './tiny-chain/index.ts'
import { tinyMap } from './tiny-map/index.ts'
import { tinyMethod } from './tiny-method/index.ts'

/** The list with a line more for each: that is all it takes to add the folders of the tiny ones. */
const withTinyMethods: readonly Method[] = [...methods, tinyMethod, tinyMap, tinyChain]

for (const method of withTinyMethods) methodContract(method, withTinyMethods)

it('[METHOD9] every folder of a method is in the list, under its own name', () => {
	const folders = readdirSync(`${import.meta.dirname}/../../../shared/methods`, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
	expect(methods.map(({ id }) => id).toSorted()).toEqual(folders.toSorted())
})
