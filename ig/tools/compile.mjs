// Compiles the guide with SUSHI, offline, and publishes the result as the FHIR package in ../../profiles.
// Usage: node tools/compile.mjs <package cache written by AssembleCorePackage.java>
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sushi from 'fsh-sushi';
import loader from 'fhir-package-loader';
import igExporter from 'fsh-sushi/dist/ig/IGExporter.js';

const guide = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const profiles = path.resolve(guide, '..', 'profiles');
const [cache] = process.argv.slice(2);

const config = sushi.utils.readConfig(guide);
const tank = sushi.utils.fillTank(sushi.utils.getRawFSHes(path.join(guide, 'input', 'fsh')), config);
tank.checkDuplicateNameEntities();
const definitions = await sushi.fhirdefs.createFHIRDefinitions({
  packageCache: new loader.DiskBasedPackageCache(path.resolve(cache)),
  registryClient: { resolveVersion: async (name, version) => version },
});
await definitions.loadPackage('hl7.fhir.r4.core', '4.0.1');
definitions.optimize();
const guidePackage = sushi.sushiExport.exportFHIR(tank, definitions);
const implementationGuide = describeGuide();

const { numError, numWarn } = sushi.utils.stats;
if (numError + numWarn > 0) {
  console.error(`SUSHI found ${numError} errors and ${numWarn} warnings; profiles/ is left as it was.`);
  process.exit(1);
}

const isExample = instance => instance._instanceMeta?.usage === 'Example';
const published = [
  ...guidePackage.profiles,
  ...guidePackage.extensions,
  ...guidePackage.valueSets,
  ...guidePackage.codeSystems,
  ...guidePackage.instances.filter(instance => instance._instanceMeta.usage !== 'Inline'),
].map(resource => (isExample(resource)
  ? { folder: 'examples', json: resource.toJSON(true) }
  : { folder: '.', json: stamp(resource.toJSON(true)) }))
  .concat({ folder: '.', json: stamp(implementationGuide) });

const manifest = {
  name: config.id,
  version: config.version,
  canonical: config.canonical,
  title: config.title,
  description: config.description,
  type: 'fhir.ig',
  fhirVersions: config.fhirVersion,
  license: config.license,
  author: config.publisher,
  dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
};

fs.rmSync(profiles, { recursive: true, force: true });
fs.mkdirSync(path.join(profiles, 'examples'), { recursive: true });
write('package.json', manifest);
for (const { folder, json } of published) {
  write(path.join(folder, `${json.resourceType}-${json.id}.json`), json);
}
console.log(`Published ${published.length} resources to profiles/.`);

// The ImplementationGuide as SUSHI writes it for the IG Publisher; what it writes beside it is not kept.
function describeGuide() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guide-'));
  new igExporter.IGExporter(guidePackage, definitions, path.join(guide, 'input')).export(folder);
  const file = path.join(folder, 'fsh-generated', 'resources', `ImplementationGuide-${config.id}.json`);
  const json = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.rmSync(folder, { recursive: true });
  return json;
}

// Conformance resources carry the guide's version, publisher and country, as the IG Publisher would add them.
// A subscription topic is a Basic in R4, which has no place for them.
function stamp(json) {
  const { version, publisher, jurisdiction } = config;
  return json.resourceType === 'Basic' ? json : { ...json, version, publisher, jurisdiction };
}

function write(file, json) {
  fs.writeFileSync(path.join(profiles, file), JSON.stringify(json, inOrder, 2) + '\n');
}

// The order of the FHIR specification, which readers know, instead of the order of SUSHI's rules.
function inOrder(key, value) {
  if (value?.resourceType) {
    const { element } = definitions.fishForFHIR(value.resourceType).snapshot;
    const names = ['resourceType', ...element.map(({ path }) => path.split('.').slice(1).join('.'))];
    const position = name => names.findIndex(n => n.endsWith('[x]') ? name.startsWith(n.slice(0, -3)) : n === name);
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => position(a) - position(b)));
  }
  return value?.system && value.code ? { system: value.system, ...value } : value;
}
