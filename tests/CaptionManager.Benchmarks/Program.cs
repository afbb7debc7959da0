using BenchmarkDotNet.Running;
using CaptionManager.Benchmarks.Micro;
using CaptionManager.Benchmarks.WholeProgram;

if (args is ["duplicates", .. var size])
    return await CaptionManager.Benchmarks.Duplicates.DuplicateBenchmark.RunAsync(size);

if (args is ["pictures", .. var pictures])
    return await CaptionManager.Benchmarks.Duplicates.PictureBenchmark.RunAsync(pictures);

if (args is ["scale", .. var verb])
    return await CaptionManager.Benchmarks.Scale.ScaleBenchmark.RunAsync(verb);

if (args is ["ingest", .. var ingest])
    return await CaptionManager.Benchmarks.Scale.IngestBenchmark.RunAsync(ingest);

if (args is ["soak", .. var soak])
    return await CaptionManager.Benchmarks.Scale.SoakRun.RunAsync(soak);

if (args is ["packages", .. var packages])
    return await CaptionManager.Benchmarks.Packages.PackageBenchmark.RunAsync(packages);

if (args is ["crashes", .. var crashes])
    return await CaptionManager.Benchmarks.Crashes.CrashRun.RunAsync(crashes);

if (args is ["corpus", .. var folders])
    return await CaptionManager.Benchmarks.Corpus.CorpusRun.RunAsync(folders);

// "micro" hands the rest of the command line to BenchmarkDotNet.
if (args is not ["micro", .. var rest])
    return await Report.RunAsync(args);
BenchmarkSwitcher.FromTypes([typeof(MetadataBenchmarks), typeof(CaptionReadingBenchmarks)]).Run(rest.Length > 0 ? rest : ["--filter", "*"]);
return 0;
