import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { infraFiles, runSynth, writeFiles } from './__testUtils__/runSynth';
import { readAssembly } from './readAssembly';

const stackName = 'drone-dev-engineer-cloudformation-parts';

describe('aws:infra:synth', () => {
  const workspace = createMockDirectory();
  const elsewhere = createMockDirectory({
    content: { 'secret.txt': 'secret' },
  });
  beforeEach(() => workspace.clear());

  const run = async (
    program?: string,
    rest: Partial<Parameters<typeof runSynth>[0]> = {},
  ) => {
    await writeFiles(workspace.path, infraFiles(program));
    return runSynth({ workspacePath: workspace.path, ...rest });
  };
  /** What happens when a program runs this, as the program sees it. */
  const attempt = async (code: string) => {
    const program = `
      import * as fs from 'node:fs';
      import * as net from 'node:net';
      import { lookup, Resolver } from 'node:dns';
      import { createSocket } from 'node:dgram';
      let told = 'allowed';
      try { await (async () => { ${code} })(); } catch (error) { told = error.code ?? error.cause?.code ?? error.message; }
      console.log('told: ' + told);
      fs.writeFileSync(process.env.CDK_OUTDIR + '/manifest.json', JSON.stringify({ artifacts: {
        A: { type: 'aws:cloudformation:stack', properties: { templateFile: 'a.json' } } } }));
      fs.writeFileSync(process.env.CDK_OUTDIR + '/a.json', '{}');
    `;
    const { log } = await run(program);
    return log.find(line => line.startsWith('told: '))?.slice(6);
  };

  it('makes the templates of the stacks, in their order, with their tags', async () => {
    const { output, log } = await run();
    expect(output.assemblyDir).toBe('infra/cdk.out');
    expect(output.stacks).toEqual([
      {
        name: `${stackName}-data`,
        templateFile: `${stackName}-data.template.json`,
        dependsOn: [],
        tags: { Cost: 'drone_engineer', Project: 'infra-course-drone' },
        sizeBytes: expect.any(Number),
      },
      expect.objectContaining({
        name: `${stackName}-service`,
        dependsOn: [`${stackName}-data`],
      }),
    ]);
    expect(log).toContain('construct Service/Extra');

    const [data] = await readAssembly(workspace.resolve('infra/cdk.out'));
    expect(JSON.parse(data.template).Resources).toMatchObject({
      Images2D38C313: { Type: 'AWS::ECR::Repository' },
    });
    expect(data.template).not.toMatch(/\n/);
    // what publishes the workspace leaves it out
    await expect(
      readFile(workspace.resolve('infra/cdk.out/.gitignore'), 'utf8'),
    ).resolves.toBe('*\n');
  });

  it('takes another folder and parameters file', async () => {
    const files = Object.entries(infraFiles());
    const moved = files.map(([file, text]) => [`deploy/${file}`, text]);
    await writeFiles(workspace.path, {
      ...Object.fromEntries(moved),
      'deploy/infra/parameters/stg.json': JSON.stringify({
        stackName: 'drone-stg-engineer-cloudformation-parts',
        tags: {},
      }),
    });
    const { output } = await runSynth({
      workspacePath: workspace.path,
      input: {
        path: 'deploy/infra',
        parameters: 'deploy/infra/parameters/stg.json',
      },
    });
    expect(output.assemblyDir).toBe('deploy/infra/cdk.out');
    expect(output.stacks[0].name).toBe(
      'drone-stg-engineer-cloudformation-parts-data',
    );
  });

  it('tells the program which image is to run', async () => {
    const program = `
      import * as fs from 'node:fs';
      console.log('image ' + process.env.IMAGE_TAG);
      fs.writeFileSync(process.env.CDK_OUTDIR + '/manifest.json', JSON.stringify({ artifacts: {
        A: { type: 'aws:cloudformation:stack', properties: { templateFile: 'a.json' } } } }));
      fs.writeFileSync(process.env.CDK_OUTDIR + '/a.json', '{}');
    `;
    const { log } = await run(program, { input: { imageTag: '4f2c1d0' } });
    expect(log).toContain('image 4f2c1d0');
  });

  it('gives the program no credentials and nothing else of the environment', async () => {
    process.env.AWS_SECRET_ACCESS_KEY = 'not-for-you';
    try {
      const { log } = await run(`
        import { writeFileSync } from 'node:fs';
        console.log('env: ' + Object.keys(process.env).sort());
        writeFileSync(process.env.CDK_OUTDIR + '/manifest.json', JSON.stringify({ artifacts: {
          A: { type: 'aws:cloudformation:stack', properties: { templateFile: 'a.json' } } } }));
        writeFileSync(process.env.CDK_OUTDIR + '/a.json', '{}');
      `);
      expect(log[0]).toBe('env: CDK_OUTDIR,HOME,LANG,TMPDIR,TZ');
    } finally {
      delete process.env.AWS_SECRET_ACCESS_KEY;
    }
  });

  it('lets the program reach no host', async () => {
    const reached = jest.fn();
    const server = createServer((_, response) => {
      reached();
      response.end('here');
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    try {
      for (const code of [
        `await fetch('http://127.0.0.1:${port}');`,
        `const { get } = await import('node:http'); await new Promise((done, no) => get('http://127.0.0.1:${port}', done).on('error', no));`,
        `net.connect(${port}, '127.0.0.1');`,
        `new net.Socket().connect(${port}, '127.0.0.1');`,
        `delete net.Socket.prototype.connect; net.Socket.prototype.connect = () => {}; new net.Socket().connect(1);`,
        `process.getBuiltinModule('tls').connect(${port}, '127.0.0.1');`,
        `new net.Server().listen(0);`,
        `new net.Server()._listen2('127.0.0.1', 0, 4, 5);`,
        `createSocket('udp4');`,
        `lookup('localhost', () => {});`,
        `new Resolver().resolve4('localhost', () => {});`,
        `process.binding('tcp_wrap');`,
      ]) {
        const told = await attempt(code);
        expect([code, told]).toEqual([
          code,
          expect.stringMatching(
            /^(ERR_ACCESS_DENIED|Cannot delete property.*)$/,
          ),
        ]);
      }
      expect(reached).not.toHaveBeenCalled();
    } finally {
      server.close();
    }
  }, 120_000);

  it('lets the program touch no file but its own, and no other program', async () => {
    const secret = elsewhere.resolve('secret.txt');
    for (const code of [
      `fs.readFileSync(${JSON.stringify(secret)});`,
      `fs.readFileSync('/proc/' + process.ppid + '/environ');`,
      `fs.writeFileSync(${JSON.stringify(elsewhere.resolve('new.txt'))}, '');`,
      `fs.writeFileSync(new URL('../changed.ts', import.meta.url), '');`,
      `fs.symlinkSync('/etc', process.env.CDK_OUTDIR + '/link');`,
      `const { spawnSync } = await import('node:child_process'); spawnSync('id');`,
      `const { Worker } = await import('node:worker_threads'); new Worker('1', { eval: true });`,
      `process.kill(process.ppid, 0);`,
      `process._debugProcess(process.ppid);`,
      `const { DatabaseSync } = await import('node:sqlite'); new DatabaseSync(${JSON.stringify(elsewhere.resolve('new.sqlite'))});`,
    ]) {
      const told = await attempt(code);
      expect([code, told]).toEqual([
        code,
        expect.stringMatching(/^ERR_(ACCESS_DENIED|UNKNOWN_BUILTIN_MODULE)$/),
      ]);
    }
    expect(existsSync(elsewhere.resolve('new.txt'))).toBe(false);
    expect(existsSync(elsewhere.resolve('new.sqlite'))).toBe(false);
  }, 120_000);

  it.each([
    [
      'loops for ever',
      'console.log("begun"); for (;;) {}',
      { timeoutMs: 3_000 },
      /did not end within 3 seconds and was stopped/,
    ],
    [
      'fills the heap',
      'const all = []; for (;;) all.push(new Array(1000).fill(Math.random()));',
      { heapMiB: 64 },
      /needs more than 64 MiB of heap|used more than/,
    ],
    [
      'fills memory outside of the heap',
      'const all = []; setInterval(() => all.push(Buffer.alloc(8 << 20, 1)), 1);',
      { memoryMiB: 256 },
      /used more than 256 MiB of memory and was stopped/,
    ],
    [
      'fills the disk',
      `import { appendFileSync } from 'node:fs';
       setInterval(() => appendFileSync(process.env.CDK_OUTDIR + '/x', Buffer.alloc(1 << 20)), 1);`,
      { outputMiB: 8 },
      /wrote more than 8 MiB and was stopped/,
    ],
    [
      'fails',
      'throw new Error("the parameter \\"region\\" is missing");',
      {},
      /failed \(exit code 1\):[^]*the parameter "region" is missing/,
    ],
    ['writes nothing', 'console.log("done");', {}, /wrote no cloud assembly/],
    [
      'makes a template that is too long',
      `import { App, LegacyStackSynthesizer, Stack, CfnOutput } from 'aws-cdk-lib';
       const app = new App({ analyticsReporting: false });
       const stack = new Stack(app, 'Long', { synthesizer: new LegacyStackSynthesizer() });
       new CfnOutput(stack, 'Text', { value: 'x'.repeat(52_000) });
       app.synth();`,
      {},
      /The template of stack Long has 52\d\d\d bytes; CloudFormation takes at most 51200/,
    ],
  ])(
    'stops a program that %s, and says so',
    async (_, program, limits, said) => {
      await expect(run(program, { limits })).rejects.toThrow(said);
      expect(existsSync(workspace.resolve('infra/cdk.out'))).toBe(false);
    },
  );

  it('ends the program when the task is cancelled', async () => {
    const signal = AbortSignal.timeout(1_500);
    const started = Date.now();
    await expect(run('for (;;) {}', { signal })).rejects.toThrow();
    expect(Date.now() - started).toBeLessThan(30_000);
  });

  it.each([
    ['leads out of the workspace', { path: '../x' }],
    ['is absolute', { path: '/etc' }],
    ['leads the parameters out', { parameters: '../../x.json' }],
  ])('refuses an input that %s', async (_, input) => {
    await expect(run(undefined, { input })).rejects.toThrow(
      'outside its parent',
    );
  });

  it('follows no link out of the workspace', async () => {
    await writeFiles(workspace.path, infraFiles());
    await symlink(elsewhere.path, workspace.resolve('infra/more'));
    await expect(runSynth({ workspacePath: workspace.path })).rejects.toThrow(
      '"more" in the infrastructure',
    );
  });
});
