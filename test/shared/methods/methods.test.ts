import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Method, methods } from '../../../shared/methods/index.ts'
import { methodContract } from '../../contracts/method.ts'
import { tinyMethod } from './tiny-method/index.ts'

/** The list with one line more: that is all it takes to add the folder `tiny-method`. */
const withTinyMethod: readonly Method[] = [...methods, tinyMethod]

for (const method of withTinyMethod) methodContract(method, withTinyMethod)

it('[METHOD9] every folder of a method is in the list, under its own name', () => {
	const folders = readdirSync(`${import.meta.dirname}/../../../shared/methods`, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
	expect(methods.map(({ id }) => id).toSorted()).toEqual(folders.toSorted())
})
